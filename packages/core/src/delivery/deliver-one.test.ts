import { expect, test } from 'vitest'
import { silentLog } from '../log.ts'
import type { Message } from '../messages/message.ts'
import type { Store } from '../store.ts'
import { deliverOne } from './deliver-one.ts'
import type { Platform, SendOptions } from './platform.ts'
import { sampleDelivery } from './sample-delivery.ts'

const breaking: Message = {
  kind: 'story',
  intro: null,
  isBreaking: true,
  card: {
    storyId: 1,
    headline: 'पुल टूटा',
    summary: '',
    meta: 'उजाला',
    publishedAt: '2026-11-24T20:30:00Z',
    url: null,
    imageUrl: null,
  },
  actions: [],
}

/** What a platform was told with one send at that instant; it refuses what is not plain text. */
async function sendsAt(at: string, message: Message): Promise<(boolean | undefined)[]> {
  const sends: SendOptions[] = []
  const platform: Platform = {
    name: 'paper',
    bulkPerSecond: 1,
    isIdempotent: false,
    async send(_address, _message, options) {
      sends.push(options)
      return options.plain ? { kind: 'sent', messageId: '1' } : { kind: 'rejected', reason: 'markup' }
    },
  }
  const outbox: Partial<Store['outbox']> = { async settle() {} }
  // Nothing else of a store is used where a send succeeds.
  const store = { outbox } as unknown as Store
  const now = () => Temporal.Instant.from(at)
  await deliverOne({ ...sampleDelivery, message }, platform, { store, now, log: silentLog })
  return sends.map(({ silent }) => silent)
}

test('a message at night is silent, also when it is repeated as plain text; one in the morning is not', async () => {
  expect(await sendsAt('2026-11-24T20:30:00Z', sampleDelivery.message)).toEqual([true, true])
  expect(await sendsAt('2026-11-25T02:30:00Z', sampleDelivery.message)).toEqual([false, false])
})

test('breaking news sounds at night for who wants it then', async () => {
  expect(await sendsAt('2026-11-24T20:30:00Z', breaking)).toEqual([false, false])
})
