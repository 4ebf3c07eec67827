import type { DeliveryClaim } from '@khabar/core'
import { type CreateDatabase, createHarness } from './harness.ts'
import { claimAtNoon, messageOf, noon, queueOne, readerAt } from './samples.ts'

/** Opens stores with so many readers, each with one row that is due at noon. */
export function createRowsHarness(createDatabase: CreateDatabase) {
  const openStore = createHarness(createDatabase)
  return async (rows: number) => {
    const { store, openAgain } = await openStore()
    const messageId = await messageOf(store)
    for (let index = 0; index < rows; index++)
      await queueOne(store, (await readerAt(store, `${index}`)).id, { messageId })
    const claim = async (changes: Partial<DeliveryClaim> = {}) =>
      await store.outbox.claim({ ...claimAtNoon, ...changes })
    return { store, openAgain, claim }
  }
}

/** So long after noon. */
export function afterMs(milliseconds: number): Temporal.Instant {
  return noon.add({ milliseconds })
}
