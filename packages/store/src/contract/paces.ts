import { expect, test } from 'vitest'
import { afterMs, createRowsHarness } from './create-rows-harness.ts'
import type { CreateDatabase } from './harness.ts'
import { claimAtNoon, minutesAfter, queueOne, readerAt } from './samples.ts'

/** Contract of `OutboxStore.claim`: how fast, of a platform and of a chat. */
export function describePaces(createDatabase: CreateDatabase): void {
  const openWithRows = createRowsHarness(createDatabase)

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
}
