import type { DigestTurn, Reader } from '@khabar/core'
import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { claimAtNoon, messageOf, minutesAfter, noon, queueOne, readerAt } from './samples.ts'

/** Contract of `ReaderStore`: how due digests are paged and taken. */
export function describeTurns(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)

  test('readers of one minute are paged by id', async () => {
    const { store } = await openStore()
    const readers: Reader[] = []
    for (let index = 0; index < 5; index++)
      readers.push(await readerAt(store, `${index}`, { digestAt: noon }))
    const found: Reader[] = []
    for (let after: Reader | null = null; ; ) {
      const page: Reader[] = await store.readers.digestsDue({ now: noon, limit: 2, after })
      found.push(...page)
      after = page.at(-1) ?? null
      if (!after) break
    }
    expect(found).toEqual(readers)
  })

  test('a turn queues the digest and sets the next slot, once however many processes take it', async () => {
    const { store, openAgain } = await openStore()
    const other = await openAgain()
    const readers: Reader[] = []
    for (let index = 0; index < 20; index++)
      readers.push(await readerAt(store, `${index}`, { digestAt: noon }))
    const messageId = await messageOf(store)
    const turns = readers.map(({ id }) => turnOf(id, { messageId }))
    const queued = await Promise.all([store, other, store].map((each) => each.readers.takeTurns(turns)))
    expect(queued.reduce((sum, count) => sum + count, 0)).toBe(20)
    expect(await store.outbox.count('telegram')).toMatchObject({ pending: 20 })
    for (const { id } of readers)
      expect((await store.readers.get(id))?.digestAt?.toString()).toBe(minutesAfter(60).toString())
    const { deliveries } = await store.outbox.claim(claimAtNoon)
    expect(deliveries[0]).toMatchObject({ key: 'digest:noon', lane: 'digest', attempt: 1 })
  })

  test('a turn of a slot that is no longer the one at hand does nothing', async () => {
    const { store } = await openStore()
    const messageId = await messageOf(store)
    const moved = await readerAt(store, 'moved', { digestAt: minutesAfter(5) })
    const stopped = await readerAt(store, 'stopped', { digestAt: noon, active: false })
    const none = await readerAt(store, 'none', { digestAt: null })
    const turns = [moved, stopped, none].map(({ id }) => turnOf(id, { messageId }))
    expect(await store.readers.takeTurns([...turns, turnOf(none.id + 1, { messageId })])).toBe(0)
    for (const reader of [moved, stopped, none]) expect(await store.readers.get(reader.id)).toEqual(reader)
    expect(await store.outbox.count()).toMatchObject({ pending: 0 })
  })

  test('turns of one call may differ in everything, and one without a digest only moves on', async () => {
    const { store } = await openStore()
    const first = await readerAt(store, 'first', { digestAt: noon })
    const second = await readerAt(store, 'second', { digestAt: minutesAfter(-1) })
    const third = await readerAt(store, 'third', { digestAt: noon })
    const queued = await store.readers.takeTurns([
      turnOf(first.id, { messageId: await messageOf(store) }),
      { ...turnOf(second.id, { messageId: await messageOf(store) }), digestAt: minutesAfter(-1), next: null },
      { ...turnOf(third.id, { messageId: 0 }), delivery: null },
    ])
    expect(queued).toBe(2)
    expect((await store.readers.get(second.id))?.digestAt).toBeNull()
    expect((await store.readers.get(third.id))?.digestAt?.toString()).toBe(minutesAfter(60).toString())
  })

  test('a digest that was queued before is not queued again, and the slot moves on', async () => {
    const { store } = await openStore()
    const reader = await readerAt(store, '7', { digestAt: noon })
    const messageId = await messageOf(store)
    await queueOne(store, reader.id, { key: 'digest:noon', messageId })
    expect(await store.readers.takeTurns([turnOf(reader.id, { messageId })])).toBe(0)
    expect((await store.readers.get(reader.id))?.digestAt?.toString()).toBe(minutesAfter(60).toString())
  })
}

/** The step from noon to an hour later, with a digest. */
function turnOf(readerId: number, { messageId }: { messageId: number }): DigestTurn {
  return {
    readerId,
    digestAt: noon,
    next: minutesAfter(60),
    delivery: { key: 'digest:noon', messageId, dueAt: noon },
  }
}
