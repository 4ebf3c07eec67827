import type { Store, StoryQuery, TermQuery } from '@khabar/core'
import { openStore } from '@khabar/store'
import { type PostgresServer, startPostgres } from '@khabar/store/embedded-postgres'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftOf } from './draft-of.ts'

const noon = Temporal.Instant.from('2026-11-24T12:00:00Z')

let server: PostgresServer
let stores: Store[] = []

beforeAll(async () => {
  server = await startPostgres()
  stores = await Promise.all([openStore(':memory:'), server.createDatabase().then(openStore)])
})

afterAll(async () => {
  for (const store of stores) await store.close()
  await server?.remove()
})

/** Few words, so that they meet; some that are several, or none, to an index. */
const word = fc.constantFrom('पुल', 'नदी', 'कि', 'की', 'मेला', 'BJP', 'आई-पी-एल', "'", '\ue000खेल', '२०२६')
const terms = fc.array(
  fc.oneof({ weight: 9, arbitrary: word }, fc.string({ unit: 'binary', maxLength: 3 })),
  {
    maxLength: 9,
  },
)
const { query } = fc.letrec<{ query: TermQuery }>((tie) => ({
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ term: word }),
    fc.record({ phrase: fc.array(word, { maxLength: 3 }) }),
    fc.record({ all: fc.array(tie('query'), { maxLength: 3 }) }),
    fc.record({ some: fc.array(tie('query'), { maxLength: 3 }) }),
  ),
}))
const minutes = fc.integer({ min: -500_000, max: 0 })
const instant = fc.option(
  minutes.map((before) => noon.add({ minutes: before })),
  { nil: undefined },
)
const question: fc.Arbitrary<StoryQuery> = fc.record({
  wanted: fc.option(query),
  without: fc.array(query, { maxLength: 2 }),
  from: instant,
  until: instant,
})

test('both engines give the same answers, whatever is stored and asked', async () => {
  const articles = fc.sample(fc.tuple(terms, minutes), { numRuns: 300, seed: 7 })
  for (const { sources, articles: stored } of stores) {
    await sources.configure([{ name: 'उजाला', url: 'https://ujala.example/feed', format: 'feed' }], noon)
    const [source] = await sources.list()
    for (const [index, [held, before]] of articles.entries())
      await stored.add(
        draftOf(source?.id ?? 0, `${index}`, { terms: held, publishedAt: noon.add({ minutes: before }) }),
        {
          storyId: null,
          announce: false,
        },
      )
  }
  let found = 0
  await fc.assert(
    fc.asyncProperty(question, fc.integer({ min: 1, max: 40 }), async (asked, limit) => {
      const [sqlite, postgres] = await Promise.all(
        stores.map(async ({ stories }) => (await stories.matching(asked, { limit })).map(({ id }) => id)),
      )
      expect(postgres).toEqual(sqlite)
      found += sqlite?.length ?? 0
    }),
    { numRuns: 300 },
  )
  expect(found).toBeGreaterThan(300)
}, 60_000)
