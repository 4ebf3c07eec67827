import { CompiledQuery, Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { abandonedRows, staleWaiting, waitingRows } from '../due-rows.ts'
import { dueItems } from '../listed-items.ts'
import { migrate } from '../migrate.ts'
import { readersDue } from '../readers.ts'
import type { Schema } from '../schema.ts'
import { claimableSources } from '../sources.ts'
import { newestStories, storiesMatching, undeliveredStories } from '../story-queries.ts'
import { followersOf, topicsAnchoredAt } from '../topics.ts'
import { createNodeSqliteDialect } from './node-sqlite-dialect.ts'
import { sqliteEngine } from './sqlite-engine.ts'

const now = Temporal.Instant.from('2026-11-24T12:00:00Z')
const due = { platform: 'telegram', at: now.epochMilliseconds, limit: 50 }
const db = new Kysely<Schema>({ dialect: createNodeSqliteDialect({ path: ':memory:', busyTimeoutMs: 0 }) })

beforeAll(() => migrate(db, sqliteEngine, ':memory:'))
afterAll(() => db.destroy())

/** What SQLite would do, a step a line. */
async function planOf({ sql, parameters }: CompiledQuery): Promise<string> {
  const { rows } = await db.executeQuery<{ detail: string }>(
    CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
  )
  return rows.map(({ detail }) => detail).join('\n')
}

const sorts = /USE TEMP B-TREE/
/** Every row of a table, not in the order of an index; a full-text index is read by its own rules. */
const scans = /SCAN (?!article_search VIRTUAL TABLE INDEX \d+:M)/

test('claims read the waiting rows of a lane in their order', async () => {
  for (const lane of ['breaking', 'digest'] as const) {
    const plan = await planOf(waitingRows(db, lane, due).compile())
    expect(plan).toMatch(/SEARCH outbox USING INDEX outbox_waiting \(platform=\? AND lane=\? AND due_at/)
    expect(plan).not.toMatch(scans)
    expect(plan).not.toMatch(sorts)
  }
})

test('claims read only those rows under way whose lease ran out', async () => {
  const plan = await planOf(abandonedRows(db, due).compile())
  expect(plan).toMatch(/SEARCH outbox USING INDEX outbox_in_flight \(platform=\? AND lease_until<\?\)/)
  expect(plan).not.toMatch(scans)
  expect(plan).not.toMatch(sorts)
})

test('claims find stale digests without looking at others', async () => {
  expect(await planOf(staleWaiting(db, due).compile())).toMatch(
    /SEARCH outbox USING COVERING INDEX outbox_waiting \(platform=\? AND lane=\? AND due_at<\?\)/,
  )
})

test('digests that are due are read in their order', async () => {
  const plan = await planOf(readersDue(db, { now, limit: 50 }).compile())
  expect(plan).toBe('SEARCH readers USING INDEX readers_digest_due (digest_at<?)')
})

test('sources that are due are read in their order, and the items of one without those of others', async () => {
  const bounds = { at: now.epochMilliseconds, limit: 50 }
  expect(await planOf(claimableSources(db, bounds).compile())).toBe(
    'SEARCH sources USING INDEX sources_claim (claim_at<?)',
  )
  const plan = await planOf(dueItems(db, 1, bounds).compile())
  expect(plan).toBe('SEARCH listed_items USING INDEX listed_items_waiting (source_id=?)')
})

test('search reads its index from the newest end and stops at its limit', async () => {
  for (const since of [undefined, now]) {
    const newest = sqliteEngine.search.newest({ terms: ['पुल', 'नदी'], match: 'some', limit: 50, since })
    const plan = await planOf(sql`select * from ${newest}`.compile(db))
    expect(plan).toMatch(/SCAN article_search VIRTUAL TABLE INDEX \d+:M/)
    expect(plan).not.toMatch(scans)
    expect(plan).not.toMatch(sorts)
  }
})

test('stories that match are looked up by their ids', async () => {
  const bounds = { terms: ['पुल'], match: 'all', limit: 50 } as const
  const plan = await planOf(storiesMatching(db, sqliteEngine, bounds).compile())
  expect(plan).toMatch(/SEARCH stories USING INTEGER PRIMARY KEY/)
  expect(plan).toMatch(/SEARCH articles USING INTEGER PRIMARY KEY/)
  expect(plan).not.toMatch(scans)
})

test('the latest stories are read in their order, page after page', async () => {
  const plan = await planOf(newestStories(db, { limit: 10, after: { updatedAt: now, id: 7 } }).compile())
  expect(plan).toBe('SEARCH stories USING INDEX stories_newest (updated_at<?)')
})

test("undelivered stories are read in their order against the reader's own rows", async () => {
  const plan = await planOf(undeliveredStories(db, { readerId: 1, since: now, limit: 50 }).compile())
  expect(plan).toMatch(/SEARCH stories USING INDEX stories_newest \(updated_at>\?\)/)
  expect(plan).toMatch(/SEARCH outbox USING INDEX \S+ \(reader_id=\?\)/)
  expect(plan).toMatch(/SEARCH message_stories USING COVERING INDEX \S+ \(message_id=\?\)/)
  expect(plan).not.toMatch(scans)
  expect(plan).not.toMatch(sorts)
})

test('topics are found by their anchors', async () => {
  const plan = await planOf(topicsAnchoredAt(db, ['पुल', 'नदी']).compile())
  expect(plan).toBe('SEARCH topics USING INDEX topics_anchor (anchor=?)')
})

test("a topic's followers are read in their order", async () => {
  const plan = await planOf(followersOf(db, 1, { afterReaderId: 5, limit: 500 }).compile())
  expect(plan).toMatch(/SEARCH follows USING COVERING INDEX follows_topic \(topic_id=\? AND reader_id>\?\)/)
  expect(plan).not.toMatch(scans)
  expect(plan).not.toMatch(sorts)
})
