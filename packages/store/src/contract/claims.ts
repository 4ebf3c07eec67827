import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { claimAtNoon, messageOf, minutesAfter, noon, queueOne, readerAt, readerDefaults } from './samples.ts'

/** Contract of `OutboxStore.claim`: who gets what, in which order, and how fast. */
export function describeClaims(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)
  const afterMs = (milliseconds: number) => noon.add({ milliseconds })

  /** A store with so many readers, each with one row that is due at noon. */
  async function openWithRows(rows: number) {
    const { store, openAgain } = await openStore()
    const messageId = await messageOf(store)
    for (let index = 0; index < rows; index++)
      await queueOne(store, (await readerAt(store, `${index}`)).id, { messageId })
    const claim = async (changes: Partial<typeof claimAtNoon> = {}) =>
      await store.outbox.claim({ ...claimAtNoon, ...changes })
    return { store, openAgain, claim }
  }

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
      { ...first, attempt: 2, fateUnknown: true },
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

  test('a claim takes no more than the pace allows, and says when the next may go', async () => {
    const { claim } = await openWithRows(12)
    const perSecond = 4
    expect(await claim({ perSecond })).toMatchObject({ deliveries: { length: 4 }, waitMs: 250 })
    expect(await claim({ perSecond })).toEqual({ deliveries: [], waitMs: 250 })
    expect(await claim({ perSecond, now: afterMs(100) })).toEqual({ deliveries: [], waitMs: 150 })
    expect(await claim({ perSecond, now: afterMs(250) })).toMatchObject({ deliveries: { length: 1 } })
    expect(await claim({ perSecond, now: afterMs(1_000) })).toMatchObject({ deliveries: { length: 3 } })
    expect(await claim({ perSecond, now: afterMs(90_000) })).toMatchObject({ deliveries: { length: 4 } })
  })

  test('the pace is shared by all who claim', async () => {
    const { openAgain, claim } = await openWithRows(20)
    const other = await openAgain()
    const claims = await Promise.all([
      claim({ perSecond: 7 }),
      other.outbox.claim({ ...claimAtNoon, perSecond: 7 }),
    ])
    expect(claims.flatMap(({ deliveries }) => deliveries)).toHaveLength(7)
  })

  test('a pace of one in several seconds still lets one go', async () => {
    const { claim } = await openWithRows(2)
    const perSecond = 0.2
    expect(await claim({ perSecond })).toMatchObject({ deliveries: { length: 1 }, waitMs: 5_000 })
    expect(await claim({ perSecond, now: afterMs(5_000) })).toMatchObject({ deliveries: { length: 1 } })
  })

  test('no pace holds nothing back', async () => {
    const { claim } = await openWithRows(9)
    const perSecond = Number.POSITIVE_INFINITY
    expect(await claim({ perSecond, limit: 5 })).toMatchObject({ deliveries: { length: 5 }, waitMs: 0 })
    expect(await claim({ perSecond, limit: 5 })).toMatchObject({ deliveries: { length: 4 }, waitMs: null })
  })

  test('a clock that is a little behind gains nothing, one that was set back stops nothing', async () => {
    const { claim } = await openWithRows(9)
    const perSecond = 2
    await claim({ perSecond })
    expect((await claim({ perSecond, now: afterMs(-5_000) })).deliveries).toEqual([])
    expect((await claim({ perSecond, now: afterMs(499) })).deliveries).toEqual([])
    await claim({ perSecond, now: minutesAfter(600) })
    await claim({ perSecond, now: minutesAfter(1) })
    expect((await claim({ perSecond, now: minutesAfter(2) })).deliveries).toHaveLength(2)
  })

  test('a paused platform gets nothing until the pause is over', async () => {
    const { store, claim } = await openWithRows(1)
    await store.outbox.pause('telegram', afterMs(30_000))
    await store.outbox.pause('telegram', afterMs(10_000))
    expect(await claim()).toEqual({ deliveries: [], waitMs: 30_000 })
    expect(await claim({ now: afterMs(29_999) })).toEqual({ deliveries: [], waitMs: 1 })
    expect((await claim({ now: afterMs(30_000) })).deliveries).toHaveLength(1)
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
