import { expect, test } from 'vitest'
import { silentLog } from '../log.ts'
import type { Store } from '../store.ts'
import { deliver } from './deliver.ts'
import type { Platform } from './platform.ts'
import { sampleDelivery } from './sample-delivery.ts'

/** An outbox of so many rows, all due, and a count of the claims made. */
function outboxOf(rows: number) {
  let given = 0
  let claims = 0
  const deliveryAt = (id: number) => ({ ...sampleDelivery, id, readerId: id, address: String(id) })
  const outbox: Partial<Store['outbox']> = {
    async claim({ limit }) {
      claims += 1
      const deliveries = Array.from({ length: Math.min(limit, rows - given) }, () => deliveryAt(given++))
      return { deliveries, waitMs: given < rows ? 0 : null }
    },
    async settle() {},
  }
  // Nothing else of a store is used where every send succeeds.
  return { store: { outbox } as unknown as Store, claims: () => claims }
}

/** A platform that answers the sends one after the other. */
function slowPlatform(): Platform & { peak: () => number } {
  let last: Promise<void> = Promise.resolve()
  let underWay = 0
  let peak = 0
  return {
    name: 'slow',
    bulkPerSecond: 40,
    isIdempotent: true,
    peak: () => peak,
    async send() {
      peak = Math.max(peak, ++underWay)
      last = last.then(() => new Promise((resolve) => setImmediate(resolve)))
      await last
      underWay -= 1
      return { kind: 'sent', messageId: '1' }
    },
  }
}

test('a slow answer holds up no other send, and rows are claimed many at a time', async () => {
  const { store, claims } = outboxOf(400)
  const platform = slowPlatform()
  let milliseconds = 0
  const now = () => Temporal.Instant.fromEpochMilliseconds(milliseconds++)
  const sent = await deliver(platform, { store, now, sleep: async () => {}, log: silentLog })
  expect(sent).toBe(400)
  expect(platform.peak()).toBe(50)
  expect(claims()).toBeLessThan(400 / 10)
})
