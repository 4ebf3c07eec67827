import type { DeliveryClaim } from '@khabar/core'
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
    const claim = async (changes: Partial<DeliveryClaim> = {}) =>
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

  test('a claim takes no more than the pace allows, and says when the next may go', async () => {
    const { claim } = await openWithRows(12)
    const perSecond = 56
    expect(await claim({ perSecond })).toMatchObject({ deliveries: { length: 4 }, waitMs: 18 })
    expect(await claim({ perSecond })).toEqual({ deliveries: [], waitMs: 18 })
    expect(await claim({ perSecond, now: afterMs(10) })).toEqual({ deliveries: [], waitMs: 8 })
    expect(await claim({ perSecond, now: afterMs(18) })).toMatchObject({ deliveries: { length: 1 } })
    expect(await claim({ perSecond, now: afterMs(90_000) })).toMatchObject({ deliveries: { length: 4 } })
  })

  test('no second has more than the pace and a fourteenth, however long the bot rested', async () => {
    const { claim } = await openWithRows(100)
    const times: number[] = []
    for (let at = 0; at < 2_500; at += 10) {
      const { deliveries } = await claim({ perSecond: 28, leaseMs: 600_000, now: afterMs(600_000 + at) })
      for (const _ of deliveries) times.push(at)
    }
    const busiest = Math.max(
      ...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length),
    )
    expect(busiest).toBeLessThanOrEqual(30)
    expect(times.length).toBeGreaterThanOrEqual(68)
  })

  test('the pace is shared by all who claim', async () => {
    const { openAgain, claim } = await openWithRows(20)
    const other = await openAgain()
    const claims = await Promise.all([
      claim({ perSecond: 98 }),
      other.outbox.claim({ ...claimAtNoon, perSecond: 98 }),
    ])
    expect(claims.flatMap(({ deliveries }) => deliveries)).toHaveLength(7)
  })

  test('a chat takes three at once, then one a gap, while others go on', async () => {
    const { store, claim } = await openWithRows(0)
    const chatty = await readerAt(store, '-100')
    for (const key of ['a', 'b', 'c', 'd', 'e']) await queueOne(store, chatty.id, { key })
    const gapMsOf = (address: string) => (address.startsWith('-') ? 3_000 : 1_000)
    const keysAt = async (ms: number) =>
      (await claim({ gapMsOf, leaseMs: 600_000, now: afterMs(ms) })).deliveries.map(({ key }) => key).join()
    expect([await keysAt(0), await keysAt(0), await keysAt(0)]).toEqual(['a', 'b', 'c'])
    expect(await claim({ gapMsOf })).toEqual({ deliveries: [], waitMs: 3_000 })
    await queueOne(store, (await readerAt(store, '7')).id, { key: 'other' })
    expect(await keysAt(2_999)).toBe('other')
    expect(await keysAt(3_000)).toBe('d')
    expect(await claim({ gapMsOf, now: afterMs(3_000) })).toEqual({ deliveries: [], waitMs: 3_000 })
    expect(await keysAt(60_000)).toBe('e')
  })

  test('a group never gets more than twenty in a minute at a gap of eighteen a minute', async () => {
    const { store, claim } = await openWithRows(0)
    const group = await readerAt(store, '-100')
    for (let index = 0; index < 40; index++) await queueOne(store, group.id, { key: `${index}` })
    let inFirstMinute = 0
    for (let ms = 0; ms < 60_000; ms += 500)
      inFirstMinute += (await claim({ gapMsOf: () => 60_000 / 18, leaseMs: 600_000, now: afterMs(ms) }))
        .deliveries.length
    expect(inFirstMinute).toBe(20)
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
    expect((await claim({ perSecond, now: minutesAfter(2) })).deliveries).toHaveLength(1)
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
