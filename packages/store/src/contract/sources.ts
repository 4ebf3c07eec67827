import { pausedByOperator } from '@khabar/core'
import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { goodPoll, minutesAfter, noon } from './samples.ts'

const ujala = { name: 'उजाला', url: 'https://ujala.example/feed', format: 'feed' } as const
const janpath = { name: 'जनपथ', url: 'https://janpath.example/feed', format: 'wordpress' } as const

/** Contract of `SourceStore`. */
export function describeSources(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)
  const claimAt = (minutes: number, limit = 10) => ({ now: minutesAfter(minutes), limit, leaseMs: 120_000 })

  async function openWith(...settings: readonly (typeof ujala | typeof janpath)[]) {
    const { store } = await openStore()
    await store.sources.configure(settings, noon)
    return store.sources
  }

  test('a new source is due at once', async () => {
    const sources = await openWith(ujala, janpath)
    const [first, second] = await sources.list()
    expect(first).toMatchObject({ ...ujala, poll: { dueAt: noon, failures: 0, lastReadAt: null } })
    expect(second).toMatchObject(janpath)
  })

  test('configuring again changes nothing of what is known', async () => {
    const sources = await openWith(ujala)
    const [source] = await sources.claimDue(claimAt(0))
    await sources.finishPoll(source?.id ?? 0, goodPoll)
    await sources.configure([ujala], minutesAfter(1))
    expect(await sources.list()).toEqual([{ ...ujala, id: source?.id, poll: goodPoll }])
  })

  test('a source keeps its id when it is renamed', async () => {
    const sources = await openWith(ujala)
    const [before] = await sources.list()
    await sources.configure([{ ...ujala, name: 'नया उजाला' }], minutesAfter(1))
    expect(await sources.list()).toEqual([{ ...before, name: 'नया उजाला' }])
  })

  test('a source whose format changes is read anew', async () => {
    const sources = await openWith(ujala)
    const [source] = await sources.list()
    await sources.finishPoll(source?.id ?? 0, goodPoll)
    await sources.configure([{ ...ujala, format: 'sitemap' }], minutesAfter(1))
    const [changed] = await sources.list()
    expect(changed?.poll).toMatchObject({ etag: null, lastModified: null, dueAt: minutesAfter(1) })
  })

  test('a source that is no longer named rests, and goes on when it is named again', async () => {
    const sources = await openWith(ujala, janpath)
    await sources.configure([janpath], minutesAfter(1))
    expect((await sources.claimDue(claimAt(2))).map(({ name }) => name)).toEqual(['जनपथ'])
    expect((await sources.list())[0]?.poll.pausedBecause).toMatch(/settings/)
    await sources.configure([ujala, janpath], minutesAfter(3))
    expect((await sources.claimDue(claimAt(3))).map(({ name }) => name)).toEqual(['उजाला'])
  })

  test('a source that was stopped for its own reason stays stopped', async () => {
    const sources = await openWith(ujala)
    const [source] = await sources.list()
    await sources.finishPoll(source?.id ?? 0, { ...goodPoll, pausedBecause: 'gone (410)' })
    await sources.configure([], minutesAfter(1))
    await sources.configure([ujala], minutesAfter(2))
    expect((await sources.list())[0]?.poll.pausedBecause).toBe('gone (410)')
    expect(await sources.claimDue(claimAt(60))).toEqual([])
  })

  test('a source that was paused because it failed is tried again when the settings are read anew', async () => {
    const sources = await openWith(ujala)
    const [source] = await sources.claimDue(claimAt(0))
    const pausedBecause = 'It could not be read for 7 days.'
    const poll = { ...goodPoll, failures: 9, failingSince: noon, pausedBecause }
    await sources.finishPoll(source?.id ?? 0, poll)
    expect(await sources.claimDue(claimAt(60))).toEqual([])
    await sources.configure([ujala], minutesAfter(61))
    expect(await sources.claimDue(claimAt(61))).toMatchObject([
      { poll: { failures: 9, failingSince: noon, pausedBecause: null } },
    ])
  })

  test('a source that an operator paused rests through polls and settings, until an operator lets it go on', async () => {
    const sources = await openWith(ujala, janpath)
    const [claimed] = await sources.claimDue({ ...claimAt(0), limit: 1 })
    const id = claimed?.id ?? 0
    expect(await sources.pause(id)).toBe(true)
    // The poll that was at hand ends, and would have paused it for another reason.
    const failing = { ...goodPoll, failures: 3, failingSince: noon }
    await sources.finishPoll(id, { ...failing, pausedBecause: 'It could not be read for 7 days.' })
    await sources.finishPoll(id, failing)
    await sources.configure([ujala, janpath], minutesAfter(20))
    await sources.configure([janpath], minutesAfter(21))
    await sources.configure([ujala, janpath], minutesAfter(22))
    expect((await sources.list())[0]?.poll.pausedBecause).toBe(pausedByOperator)
    expect((await sources.claimDue(claimAt(60))).map(({ name }) => name)).toEqual(['जनपथ'])
    expect(await sources.resume(id, minutesAfter(61))).toBe(true)
    expect(await sources.claimDue(claimAt(61))).toMatchObject([{ id, poll: { pausedBecause: null } }])
  })

  test('what is not in the settings, or nowhere, can be neither paused nor resumed', async () => {
    const sources = await openWith(ujala)
    const [source] = await sources.list()
    await sources.configure([], minutesAfter(1))
    for (const id of [source?.id ?? 0, 4242]) {
      expect(await sources.pause(id)).toBe(false)
      expect(await sources.resume(id, noon)).toBe(false)
    }
    expect(await sources.claimDue(claimAt(60))).toEqual([])
  })

  test('a source that moved stays itself, whether it is named by its old address or by its new one', async () => {
    const sources = await openWith(ujala)
    const [source] = await sources.list()
    const address = 'https://ujala.example/new'
    await sources.finishPoll(source?.id ?? 0, { ...goodPoll, address })
    await sources.configure([ujala], minutesAfter(1))
    expect(await sources.list()).toMatchObject([{ ...ujala, poll: { address } }])
    await sources.configure([{ ...ujala, url: address }], minutesAfter(2))
    expect(await sources.list()).toEqual([{ ...ujala, id: source?.id, url: address, poll: goodPoll }])
  })

  test('an address is taken where another source is named by it or has moved to it', async () => {
    const sources = await openWith(ujala, janpath)
    const [first, second] = await sources.list()
    const address = 'https://ujala.example/new'
    await sources.finishPoll(first?.id ?? 0, { ...goodPoll, address })
    expect(await sources.isTaken(ujala.url, second?.id ?? 0)).toBe(true)
    expect(await sources.isTaken(address, second?.id ?? 0)).toBe(true)
    expect(await sources.isTaken(address, first?.id ?? 0)).toBe(false)
    expect(await sources.isTaken('https://nobody.example/', first?.id ?? 0)).toBe(false)
  })

  test('a poll that ends after its source was taken out does not put it back', async () => {
    const sources = await openWith(ujala)
    const [source] = await sources.claimDue(claimAt(0))
    await sources.configure([], minutesAfter(1))
    await sources.finishPoll(source?.id ?? 0, goodPoll)
    expect(await sources.claimDue(claimAt(60))).toEqual([])
  })

  test('a claimed source is given to nobody else until its lease runs out', async () => {
    const sources = await openWith(ujala)
    expect(await sources.claimDue(claimAt(0))).toHaveLength(1)
    expect(await sources.claimDue(claimAt(1))).toEqual([])
    expect(await sources.claimDue(claimAt(2))).toHaveLength(1)
  })

  test('a finished poll gives the lease back and is due when it says', async () => {
    const sources = await openWith(ujala)
    const [source] = await sources.claimDue(claimAt(0))
    const poll = {
      ...goodPoll,
      dueAt: minutesAfter(1),
      failures: 2,
      failingSince: noon,
      lastNewAt: null,
      gapMs: null,
      ttlMs: 3_600_000,
      address: 'https://ujala.example/new',
      move: { to: 'https://ujala.example/newer', since: noon, polls: 2 },
      lastError: 'HTTP 503',
      noticed: ['failing', 'address-taken'] as const,
    }
    await sources.finishPoll(source?.id ?? 0, poll)
    expect(await sources.claimDue(claimAt(0.5))).toEqual([])
    expect(await sources.claimDue(claimAt(1))).toEqual([{ ...source, poll }])
  })

  test('claims go by due time and stop at the limit', async () => {
    const sources = await openWith(ujala, janpath)
    const [first] = await sources.list()
    await sources.finishPoll(first?.id ?? 0, { ...goodPoll, dueAt: minutesAfter(1) })
    expect((await sources.claimDue(claimAt(2, 1))).map(({ name }) => name)).toEqual(['जनपथ'])
  })
}
