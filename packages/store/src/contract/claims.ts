import { expect, test } from 'vitest'
import { afterMs, createRowsHarness } from './create-rows-harness.ts'
import type { CreateDatabase } from './harness.ts'
import { claimAtNoon, minutesAfter, noon, queueOne, readerAt, readerDefaults } from './samples.ts'

/** Contract of `OutboxStore.claim`: who gets what, and in which order. */
export function describeClaims(createDatabase: CreateDatabase): void {
  const openWithRows = createRowsHarness(createDatabase)

  test('nothing due is nothing to wait for', async () => {
    const { store, claim } = await openWithRows(0)
    await queueOne(store, (await readerAt(store, '1')).id, { dueAt: minutesAfter(1) })
    expect(await claim()).toEqual({ deliveries: [], waitMs: null })
  })

  test('breaking goes before digest, then the earliest due, then the first queued', async () => {
    const { store, claim } = await openWithRows(0)
    const rows = [
      ['a', 'digest', -9],
      ['b', 'breaking', -1],
      ['c', 'breaking', -5],
      ['d', 'digest', -8],
      ['e', 'breaking', -1],
    ] as const
    for (const [address, lane, minutes] of rows)
      await queueOne(store, (await readerAt(store, address)).id, { lane, dueAt: minutesAfter(minutes) })
    const { deliveries } = await claim()
    expect(deliveries.map(({ address }) => address).join('')).toBe('cbead')
  })

  test('a claim takes only its own platform, and no more than its limit', async () => {
    const { store, claim } = await openWithRows(3)
    const discord = await store.readers.ensure({ platform: 'discord', address: '0' }, readerDefaults)
    await queueOne(store, discord.id)
    expect(await claim({ limit: 2 })).toMatchObject({ deliveries: { length: 2 }, waitMs: 0 })
    expect(await claim({ limit: 2 })).toMatchObject({ deliveries: { length: 1 }, waitMs: null })
    expect((await claim({ platform: 'discord' })).deliveries).toMatchObject([{ readerId: discord.id }])
  })

  test('a reader gets at most one message of a claim', async () => {
    const { store, claim } = await openWithRows(0)
    const [mira, dev] = [await readerAt(store, 'mira'), await readerAt(store, 'dev')]
    for (const key of ['a', 'b', 'c']) await queueOne(store, mira.id, { key })
    await queueOne(store, dev.id, { key: 'a' })
    const first = await claim()
    expect(first.deliveries.map(({ address, key }) => `${address} ${key}`)).toEqual(['mira a', 'dev a'])
    expect(first.waitMs).toBe(0)
    expect((await claim()).deliveries.map(({ key }) => key)).toEqual(['b'])
  })

  test('concurrent claims give every row to one of them', async () => {
    const { claim } = await openWithRows(40)
    const claims = await Promise.all(Array.from({ length: 10 }, () => claim({ limit: 7 })))
    const ids = claims.flatMap(({ deliveries }) => deliveries.map(({ id }) => id))
    expect(ids).toHaveLength(40)
    expect(new Set(ids).size).toBe(40)
  })

  test('a row whose lease ran out is given out again, its fate unknown', async () => {
    const { claim } = await openWithRows(1)
    const [first] = (await claim({ leaseMs: 1_000 })).deliveries
    expect(await claim({ now: afterMs(999) })).toEqual({ deliveries: [], waitMs: null })
    expect((await claim({ now: afterMs(1_000) })).deliveries).toEqual([
      { ...first, claim: 2, attempt: 2, fateUnknown: true, unknownSince: noon },
    ])
  })

  test('a process that died between claim and settle loses nothing', async () => {
    const { store, openAgain, claim } = await openWithRows(2)
    const [first] = (await claim({ limit: 1 })).deliveries
    await store.close()
    const reopened = await openAgain()
    const later = await reopened.outbox.claim({ ...claimAtNoon, now: minutesAfter(2) })
    expect(later.deliveries).toMatchObject([{ id: first?.id, fateUnknown: true }, { fateUnknown: false }])
  })

  test('a paused platform gets nothing until the pause is over', async () => {
    const { store, claim } = await openWithRows(1)
    await store.outbox.pause('telegram', afterMs(30_000))
    await store.outbox.pause('telegram', afterMs(10_000))
    expect(await claim()).toEqual({ deliveries: [], waitMs: 30_000 })
    expect(await claim({ now: afterMs(29_999) })).toEqual({ deliveries: [], waitMs: 1 })
    expect((await claim({ now: afterMs(30_000) })).deliveries).toHaveLength(1)
  })

  test('a pause because of a bad token ends where the bot starts with a good one, any other does not', async () => {
    const { store, claim } = await openWithRows(2)
    await store.outbox.pause('telegram', afterMs(30_000), { because: 'unauthorised' })
    expect((await claim()).deliveries).toEqual([])
    await store.outbox.resume('telegram', { because: 'unauthorised' })
    expect((await claim({ limit: 1 })).deliveries).toHaveLength(1)
    await store.outbox.pause('telegram', afterMs(30_000), { because: 'limit' })
    await store.outbox.resume('telegram', { because: 'unauthorised' })
    expect((await claim()).deliveries).toEqual([])
  })

  test('a pause with nothing due is nothing to wait for', async () => {
    const { store, claim } = await openWithRows(0)
    await store.outbox.pause('telegram', afterMs(30_000))
    expect(await claim()).toEqual({ deliveries: [], waitMs: null })
  })

  test('rows of a reader who is not active wait until they are back', async () => {
    const { store, claim } = await openWithRows(1)
    const reader = await readerAt(store, '0')
    await store.readers.update(reader.id, { active: false, inactiveBecause: 'blocked' })
    await queueOne(store, reader.id, { key: 'queued meanwhile' })
    expect(await claim()).toEqual({ deliveries: [], waitMs: null })
    expect(await store.outbox.count()).toMatchObject({ pending: 2 })
    await store.readers.update(reader.id, { active: true })
    expect((await claim({ now: minutesAfter(5_000) })).deliveries).toHaveLength(1)
  })

  test('who comes back gets what is news still, and no digest of more than an hour ago', async () => {
    const { store, claim } = await openWithRows(0)
    const reader = await readerAt(store, 'x')
    await queueOne(store, reader.id, { key: 'old', lane: 'digest', dueAt: minutesAfter(-10) })
    await queueOne(store, reader.id, { key: 'news', dueAt: minutesAfter(-10) })
    await queueOne(store, reader.id, { key: 'fresh', lane: 'digest', dueAt: minutesAfter(20) })
    await store.readers.update(reader.id, { active: false, inactiveBecause: 'blocked' })
    await store.readers.update(reader.id, { active: true })
    const keys: string[] = []
    for (const minutes of [55, 56, 57])
      keys.push(
        ...(await claim({ leaseMs: 600_000, now: minutesAfter(minutes) })).deliveries.map(({ key }) => key),
      )
    expect(keys).toEqual(['news', 'fresh'])
    expect(await store.outbox.count()).toMatchObject({ dropped: 1, pending: 0 })
  })

  test('who is active and says so again keeps what waits', async () => {
    const { store, claim } = await openWithRows(0)
    const reader = await readerAt(store, 'x')
    await queueOne(store, reader.id, { lane: 'digest', dueAt: minutesAfter(-90) })
    await store.readers.update(reader.id, { active: true })
    expect((await claim()).deliveries).toHaveLength(1)
  })

  test('a digest that waited for more than a day is dropped, breaking news is not', async () => {
    const { store, claim } = await openWithRows(1)
    for (const [address, dueAt] of [
      ['x', noon],
      ['y', minutesAfter(1)],
    ] as const)
      await queueOne(store, (await readerAt(store, address)).id, { lane: 'digest', dueAt })
    const { deliveries } = await claim({ now: minutesAfter(24 * 60 + 1) })
    expect(deliveries.map(({ address }) => address)).toEqual(['0', 'y'])
    expect(await store.outbox.count()).toMatchObject({ dropped: 1, sending: 2, pending: 0 })
  })

  test('a digest whose sender died a day ago is dropped', async () => {
    const { store, claim } = await openWithRows(0)
    await queueOne(store, (await readerAt(store, 'x')).id, { lane: 'digest' })
    await claim()
    expect(await claim({ now: minutesAfter(24 * 60 + 1) })).toEqual({ deliveries: [], waitMs: null })
    expect(await store.outbox.count()).toMatchObject({ dropped: 1 })
  })
}
