import { expect, test } from 'vitest'
import { type Log, silentLog } from '../log.ts'
import type { Store } from '../store.ts'
import type { Fetched, Fetcher } from './fetcher.ts'
import { pollDueSources } from './poll-due-sources.ts'
import { newPoll, sampleNow } from './sample-poll.ts'
import type { Source } from './source.ts'

const unchanged: Fetched = {
  status: 'not-modified',
  etag: '"a"',
  lastModified: null,
  movedPermanentlyTo: null,
  freshForMs: null,
}

/** Sources that are all due, in a store that knows nothing else; `polled` holds the ids whose polls were written. */
function setUp(count: number, { fetch }: Partial<Fetcher> = {}) {
  const waiting = Array.from({ length: count }, (_, index): Source => {
    const id = index + 1
    return { id, name: `स्रोत ${id}`, url: `https://outlet-${id}.example/`, format: 'feed', poll: newPoll }
  })
  const polled: number[] = []
  const limits: number[] = []
  const sources: Partial<Store['sources']> = {
    async claimDue({ limit }) {
      limits.push(limit)
      return waiting.splice(0, limit)
    },
    async finishPoll(id) {
      if (id === 13) throw new Error('the disk is full')
      polled.push(id)
    },
  }
  const errors: object[] = []
  const log: Log = { ...silentLog, error: (facts) => void errors.push(facts) }
  const clock = { now: sampleNow }
  const deps = {
    store: { sources } as Store, // Polls that find nothing new ask for nothing else.
    fetcher: { fetch: fetch ?? (async () => unchanged) },
    now: () => clock.now,
    log,
  }
  return { deps, polled, limits, errors, clock }
}

test('all sources that are due are polled, claimed in batches', async () => {
  const { deps, polled, limits } = setUp(100, {})
  expect(await pollDueSources(deps, { atOnce: 30 })).toBe(0)
  expect(new Set(polled).size).toBe(99)
  expect(limits).toEqual([30, 30, 30, 30, 30])
})

test('a slow source holds back nobody', async () => {
  const gate = Promise.withResolvers<Fetched>()
  const { deps, polled } = setUp(12, {
    fetch: (url) => (url.includes('outlet-1.') ? gate.promise : Promise.resolve(unchanged)),
  })
  const polling = pollDueSources(deps, { atOnce: 2 })
  await expect.poll(() => polled.length).toBe(11)
  gate.resolve(unchanged)
  await polling
  expect(polled.at(-1)).toBe(1)
})

test('a source whose poll cannot be written is said, and the others go on', async () => {
  const { deps, polled, errors } = setUp(20)
  await pollDueSources(deps, { atOnce: 1 })
  expect(polled).toHaveLength(19)
  expect(errors).toEqual([{ source: 'स्रोत 13', reason: 'the disk is full' }])
})

test('nothing is claimed once the time is up', async () => {
  const { deps, polled, clock } = setUp(20)
  const fetch = async () => {
    clock.now = clock.now.add({ seconds: 10 })
    return unchanged
  }
  await pollDueSources({ ...deps, fetcher: { fetch } }, { atOnce: 1, budgetMs: 45_000 })
  expect(polled).toEqual([1, 2, 3, 4, 5])
})
