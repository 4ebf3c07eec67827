import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { claimAtNoon, minutesAfter, noon, queueOne, readerAt, readerDefaults } from './samples.ts'

/** Contract of `ReaderStore`. */
export function describeReaders(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)

  test('a reader is made once, with the defaults of that time', async () => {
    const { store } = await openStore()
    const address = { platform: 'telegram', address: '-100:7' }
    expect(await store.readers.find(address)).toBeNull()
    const reader = await store.readers.ensure(address, readerDefaults)
    expect(reader).toEqual({ ...readerDefaults, ...address, id: reader.id })
    expect(await store.readers.ensure(address, { ...readerDefaults, language: 'en' })).toEqual(reader)
    expect(await store.readers.find(address)).toEqual(reader)
    expect(await store.readers.get(reader.id)).toEqual(reader)
    expect(await store.readers.get(reader.id + 1)).toBeNull()
  })

  test('the same address on another platform is another reader', async () => {
    const { store } = await openStore()
    const telegram = await readerAt(store, '7')
    const discord = await store.readers.ensure({ platform: 'discord', address: '7' }, readerDefaults)
    expect(discord.id).not.toBe(telegram.id)
  })

  test('a reader whom several make at once is one reader', async () => {
    const { store } = await openStore()
    const readers = await Promise.all(Array.from({ length: 8 }, () => readerAt(store, '7')))
    expect(new Set(readers.map(({ id }) => id)).size).toBe(1)
  })

  test('an update changes what it names and nothing else', async () => {
    const { store } = await openStore()
    const reader = await readerAt(store, '7')
    const changes = {
      language: 'en',
      timeZone: 'Europe/Paris',
      digestTimes: ['06:30', '18:00'],
      digestDays: [1, 7],
      digestAt: minutesAfter(9),
      digestLength: 5,
      digestEdition: 'sections',
      whenNothingNew: 'line',
      quiet: { from: '22:00', until: '06:00' },
      breakingInQuiet: true,
      digits: 'devanagari',
      pictures: 'photo',
      active: false,
      inactiveBecause: 'blocked',
    } as const
    await store.readers.update(reader.id, changes)
    expect(await store.readers.get(reader.id)).toEqual({ ...reader, ...changes })
    await store.readers.update(reader.id, { digestAt: null, quiet: null, inactiveBecause: null })
    await store.readers.update(reader.id, {})
    expect(await store.readers.get(reader.id)).toEqual({
      ...reader,
      ...changes,
      digestAt: null,
      quiet: null,
      inactiveBecause: null,
    })
  })

  test('digests that are due come earliest first, of active readers only', async () => {
    const { store } = await openStore()
    const at = (address: string, minutes: number | null, active = true) =>
      readerAt(store, address, { active, digestAt: minutes === null ? null : minutesAfter(minutes) })
    const late = await at('late', 0)
    const early = await at('early', -5)
    await at('never', null)
    await at('stopped', -9, false)
    await at('later', 1)
    const due = await store.readers.digestsDue({ now: noon, limit: 10 })
    expect(due).toEqual([early, late])
    expect(await store.readers.digestsDue({ now: noon, limit: 1 })).toEqual([early])
    expect(await store.readers.digestsDue({ now: noon, limit: 9, after: early })).toEqual([late])
    expect(await store.readers.digestsDue({ now: noon, limit: 9, after: late })).toEqual([])
  })

  test('a reader who moves keeps everything', async () => {
    const { store } = await openStore()
    const reader = await readerAt(store, 'old')
    await queueOne(store, reader.id)
    await store.readers.move(reader.id, 'new')
    await store.readers.move(reader.id, 'new')
    await store.readers.move(reader.id + 1, 'nobody')
    expect(await store.readers.get(reader.id)).toEqual({ ...reader, address: 'new' })
    const { deliveries } = await store.outbox.claim(claimAtNoon)
    expect(deliveries).toMatchObject([{ readerId: reader.id, address: 'new' }])
  })

  test('who moves to where a reader is already becomes that reader, with the follows of both', async () => {
    const { store } = await openStore()
    const old = await readerAt(store, 'old', {
      digestTimes: ['05:00'],
      language: 'en',
      quiet: { from: '22:00', until: '06:00' },
    })
    const there = await readerAt(store, 'new', { digestTimes: [], createdAt: minutesAfter(1) })
    const topics = []
    for (const word of ['पुल', 'मेला', 'नदी'])
      topics.push(await store.topics.ensure({ key: word, label: word, terms: [word] }))
    const [bridge, fair, river] = topics.map(({ id }) => id)
    for (const id of [bridge, fair]) await store.topics.follow(old.id, id ?? 0, noon)
    for (const id of [fair, river]) await store.topics.follow(there.id, id ?? 0, minutesAfter(1))
    await store.readers.move(old.id, 'new')
    expect(await store.readers.get(old.id)).toBeNull()
    expect(await store.readers.find({ platform: 'telegram', address: 'old' })).toBeNull()
    expect(await store.readers.get(there.id)).toEqual({ ...old, id: there.id, address: 'new' })
    expect((await store.topics.followedBy(there.id)).map(({ label }) => label)).toEqual(['पुल', 'मेला', 'नदी'])
  })

  test('a merge keeps the settings of who came first, and what the new address last said', async () => {
    const { store } = await openStore()
    const old = await readerAt(store, 'old', { language: 'en' })
    const there = await readerAt(store, 'new', { active: false, createdAt: minutesAfter(-1) })
    await store.readers.move(old.id, 'new')
    expect(await store.readers.get(there.id)).toEqual(there)
  })

  test('the id of a reader who was merged away is not given to another', async () => {
    const { store } = await openStore()
    await readerAt(store, 'new')
    const old = await readerAt(store, 'old')
    await store.readers.move(old.id, 'new')
    expect((await readerAt(store, 'next')).id).toBeGreaterThan(old.id)
  })

  test('a merge forgets no delivery and repeats none', async () => {
    const { store } = await openStore()
    const old = await readerAt(store, 'old')
    const there = await readerAt(store, 'new')
    const sent = async (readerId: number, key: string) => {
      await queueOne(store, readerId, { key })
      const { deliveries } = await store.outbox.claim(claimAtNoon)
      for (const delivery of deliveries)
        await store.outbox.settle(delivery, { state: 'sent', platformMessageId: '1', at: noon })
    }
    await sent(old.id, 'a')
    await sent(there.id, 'b')
    for (const key of ['b', 'c', 'd']) await queueOne(store, old.id, { key, dueAt: minutesAfter(1) })
    for (const key of ['a', 'd', 'e']) await queueOne(store, there.id, { key, dueAt: minutesAfter(1) })
    await store.readers.move(old.id, 'new')
    expect(await store.outbox.count()).toMatchObject({ sent: 2, pending: 3 })
    const keys: string[] = []
    for (let minute = 1; minute < 4; minute++) {
      const { deliveries } = await store.outbox.claim({
        ...claimAtNoon,
        now: minutesAfter(minute),
        leaseMs: 999_999,
      })
      keys.push(...deliveries.map(({ key }) => key))
    }
    expect(keys.toSorted()).toEqual(['c', 'd', 'e'])
  })

  test('a delivery that is under way when its reader is merged can still be settled', async () => {
    const { store } = await openStore()
    const old = await readerAt(store, 'old')
    const there = await readerAt(store, 'new')
    await queueOne(store, old.id, { key: 'a' })
    const { deliveries } = await store.outbox.claim(claimAtNoon)
    await queueOne(store, there.id, { key: 'a' })
    await store.readers.move(old.id, 'new')
    for (const delivery of deliveries)
      await store.outbox.settle(delivery, { state: 'sent', platformMessageId: '1', at: noon })
    expect(await store.outbox.count()).toMatchObject({ sent: 1, pending: 0 })
  })

  test('the active readers of a platform come by their ids, page after page', async () => {
    const { store } = await openStore()
    const quiet = { from: '22:00', until: '06:00' }
    const first = await readerAt(store, '1', { quiet })
    await readerAt(store, '2', { active: false })
    await store.readers.ensure({ platform: 'discord', address: '3' }, readerDefaults)
    const second = await readerAt(store, '4')
    const page = { platform: 'telegram', limit: 1 }
    const shown = { quiet: null, timeZone: 'Asia/Kolkata' }
    expect(await store.readers.active({ ...page, afterReaderId: 0 })).toEqual([
      { ...shown, id: first.id, quiet },
    ])
    expect(await store.readers.active({ ...page, afterReaderId: first.id })).toEqual([
      { ...shown, id: second.id },
    ])
    expect(await store.readers.active({ ...page, afterReaderId: second.id })).toEqual([])
    expect(await store.readers.countActive('telegram')).toBe(2)
    expect(await store.readers.countActive('terminal')).toBe(0)
  })
}
