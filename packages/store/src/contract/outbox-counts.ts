import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { claimAtNoon, minutesAfter, noon, queueOne, readerAt } from './samples.ts'

/** Contract of `OutboxStore`: what it counts of readers, platforms and waiting rows. */
export function describeOutboxCounts(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)

  test('strikes are counted until a success, hold back the reader, and count once in one moment', async () => {
    const { store } = await openStore()
    const reader = await readerAt(store, '1')
    await queueOne(store, reader.id)
    const strikeAt = (minutes: number) =>
      store.outbox.strike(reader.id, { until: minutesAfter(minutes + 30) })
    expect(await strikeAt(0)).toBe(1)
    expect(await strikeAt(1)).toBe(1)
    expect(await strikeAt(30)).toBe(2)
    const claim = async (minutes: number) =>
      await store.outbox.claim({ ...claimAtNoon, now: minutesAfter(minutes) })
    expect((await claim(59)).deliveries).toEqual([])
    expect((await claim(60)).deliveries).toMatchObject([{ strikes: 2 }])
    await store.outbox.clearStrikes(reader.id)
    expect(await strikeAt(90)).toBe(1)
    expect(await store.outbox.strike(999, { until: noon })).toBe(0)
  })

  test('who is active again has no strikes', async () => {
    const { store } = await openStore()
    const reader = await readerAt(store, '1')
    await queueOne(store, reader.id)
    await store.outbox.strike(reader.id, { until: minutesAfter(30) })
    await store.readers.update(reader.id, { active: true })
    expect(await store.outbox.strike(reader.id, { until: minutesAfter(90) })).toBe(1)
  })

  test('invalid requests are counted over ten minutes, each platform for itself', async () => {
    const { store } = await openStore()
    const countAt = (minutes: number, platform = 'discord') =>
      store.outbox.countInvalid(platform, minutesAfter(minutes))
    expect([await countAt(0), await countAt(0), await countAt(9)]).toEqual([1, 2, 3])
    expect(await countAt(9, 'telegram')).toBe(1)
    expect(await countAt(10)).toBe(2)
    expect(await countAt(30)).toBe(1)
  })

  test('the rows that wait are counted: those of the platform that are due and can be sent', async () => {
    const { store } = await openStore()
    const reader = await readerAt(store, '1')
    await queueOne(store, reader.id, { key: 'a' })
    await queueOne(store, reader.id, { key: 'b', lane: 'digest', dueAt: minutesAfter(-5) })
    await queueOne(store, reader.id, { key: 'later', dueAt: minutesAfter(1) })
    await queueOne(store, (await readerAt(store, 'gone', { active: false })).id)
    expect(await store.outbox.waiting('telegram', noon)).toBe(2)
    expect(await store.outbox.waiting('discord', noon)).toBe(0)
    await store.outbox.claim({ ...claimAtNoon, limit: 1 })
    expect(await store.outbox.waiting('telegram', noon)).toBe(1)
  })
}
