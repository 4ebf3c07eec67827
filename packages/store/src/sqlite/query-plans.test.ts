import { CompiledQuery, Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changedStories } from '../announcements.ts'
import { articlesAt } from '../articles.ts'
import { dueCorrections } from '../corrections.ts'
import { waitingEdits } from '../corrections-edits.ts'
import { pagesToCheck } from '../corrections-watch.ts'
import { abandonedRows, dueCount, staleWaiting, waitingRows } from '../due-rows.ts'
import { dueItems } from '../listed-items.ts'
import { migrate } from '../migrate.ts'
import { activeReaders, readersDue } from '../readers.ts'
import { oldArticles } from '../retention-articles.ts'
import { oldQuestions } from '../retention-questions.ts'
import { oldUpdates } from '../retention-updates.ts'
import type { Schema } from '../schema.ts'
import { messagesTo } from '../sendings.ts'
import { claimableSources } from '../sources.ts'
import { newestStories, storiesBefore, storiesMatching } from '../story-queries.ts'
import { followersOf, topicsAnchoredAt } from '../topic-queries.ts'
import { abandonedUpdates } from '../updates.ts'
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
  const wanted = { some: [{ term: 'पुल' }, { phrase: ['नदी', 'तट'] }] }
  // FTS5's own letters for a first and a last row.
  for (const [period, bounds] of [
    [{}, ''],
    [{ from: now }, '>'],
    [{ until: now }, '<'],
    [{ from: now, until: now }, '><'],
  ] as const) {
    const query = { wanted, without: [{ term: 'मेला' }], ...period }
    const newest = sqliteEngine.search.newest(query, { limit: 50 })
    const plan = await planOf(sql`select * from ${newest}`.compile(db))
    expect(plan).toMatch(new RegExp(`^SCAN article_search VIRTUAL TABLE INDEX \\d+:M\\d+${bounds}$`, 'm'))
    expect(plan).not.toMatch(scans)
    expect(plan).not.toMatch(sorts)
  }
})

test('stories that match are looked up by their ids', async () => {
  const query = { wanted: { term: 'पुल' } }
  const plan = await planOf(storiesMatching(db, sqliteEngine, query, { limit: 50 }).compile())
  expect(plan).toMatch(/SEARCH stories USING INTEGER PRIMARY KEY/)
  expect(plan).toMatch(/SEARCH articles USING INTEGER PRIMARY KEY/)
  expect(plan).not.toMatch(scans)
})

test('the latest stories are read in their order, page after page', async () => {
  const plan = await planOf(newestStories(db, { limit: 10, after: { updatedAt: now, id: 7 } }).compile())
  expect(plan).toBe('SEARCH stories USING INDEX stories_newest (updated_at<?)')
})

test('the stories before a place are read in their order', async () => {
  const plan = await planOf(storiesBefore(db, { limit: 5, before: { updatedAt: now, id: 7 } }).compile())
  expect(plan).toMatch(/SEARCH stories USING INDEX stories_newest/)
  expect(plan).not.toMatch(sorts)
})

test('the active readers of a platform are read in their order, without looking at others', async () => {
  const page = { platform: 'telegram', afterReaderId: 7, limit: 50 }
  const plan = await planOf(activeReaders(db, page).compile())
  expect(plan).toMatch(/SEARCH readers USING INDEX readers_active \(platform=\? AND id>\?\)/)
  expect(plan).not.toMatch(sorts)
})

test("what readers were sent of stories is read from the stories' first message on, never their whole history", async () => {
  const plan = await planOf(messagesTo(db, { readers: [1, 2], storyIds: [7, 8] }).compile())
  expect(plan).toMatch(/SEARCH outbox USING INDEX outbox_of_reader \(reader_id=\? AND message_id>\?\)/)
  expect(plan).toMatch(/SEARCH message_stories USING COVERING INDEX messages_of_story \(story_id=\?\)/)
  expect(plan).not.toMatch(scans)
  expect(plan).not.toMatch(sorts)
})

test('a further page of readers whose digest is due begins where the last one ended', async () => {
  const after = { id: 5, digestAt: now }
  const plan = await planOf(readersDue(db, { now, limit: 50, after }).compile())
  expect(plan).toMatch(/^SEARCH readers USING INDEX readers_digest_due \(digest_at[<>]/)
  expect(plan).not.toMatch(sorts)
})

test('rows that wait are counted in the index of those that wait', async () => {
  expect(await planOf(dueCount(db, due).compile())).toMatch(
    /SEARCH outbox USING COVERING INDEX outbox_waiting \(platform=\? AND lane=\? AND due_at<\?\)/,
  )
})

test('topics are found by their anchors', async () => {
  const plan = await planOf(topicsAnchoredAt(db, ['पुल', 'नदी']).compile())
  expect(plan).toMatch(/SEARCH topics USING INDEX topics_anchor \(anchor=\?\)/)
  expect(plan).toMatch(/SEARCH follows USING COVERING INDEX follows_topic \(topic_id=\? AND kind=\?\)/)
  expect(plan).not.toMatch(scans)
})

test("a topic's followers are read in their order", async () => {
  const page = { unlessMuted: [2, 3], afterReaderId: 5, limit: 500 }
  const plan = await planOf(followersOf(db, 1, page).compile())
  expect(plan).toMatch(
    /SEARCH follows USING COVERING INDEX follows_topic \(topic_id=\? AND kind=\? AND reader_id>\?\)/,
  )
  expect(plan).toMatch(/SEARCH mutes USING COVERING INDEX \S+ \(topic_id=\? AND kind=\? AND reader_id=\?\)/)
  expect(plan).not.toMatch(scans)
  expect(plan).not.toMatch(sorts)
})

test('stories that changed are found without looking at the others', async () => {
  const plan = await planOf(changedStories(db, { limit: 50, afterStoryId: 7 }).compile())
  expect(plan).toBe('SEARCH stories USING INDEX stories_unannounced (id>?)')
})

test('articles are looked up at their addresses', async () => {
  const plan = await planOf(
    articlesAt(db, ['ujala.example/pul', 'ujala.example/mela'], { limit: 12 }).compile(),
  )
  expect(plan).toMatch(/SEARCH articles USING INDEX articles_address \(address=\?\)/)
  expect(plan).not.toMatch(scans)
})

test('old articles are read in the order in which they were seen, and what waits is looked up by message', async () => {
  const plan = await planOf(oldArticles(db, { before: now.epochMilliseconds, limit: 50 }).compile())
  expect(plan).toMatch(/SEARCH articles USING INDEX articles_seen \(seen_at<\?\)/)
  expect(plan).toMatch(/SEARCH message_stories USING COVERING INDEX messages_of_story \(story_id=\?\)/)
  expect(plan).toMatch(/SEARCH outbox USING INDEX outbox_of_message \(message_id=\?\)/)
  expect(plan).not.toMatch(scans)
  expect(plan).not.toMatch(sorts)
})

test('corrections and edits that are due are read in their order', async () => {
  expect(await planOf(dueCorrections(db, { at: due.at, limit: 20 }).compile())).toBe(
    'SEARCH corrections USING INDEX corrections_due (due_at<?)',
  )
  const plan = await planOf(waitingEdits(db, due).compile())
  expect(plan).toMatch(/SEARCH edits USING INDEX edits_waiting \(platform=\? AND due_at<\?\)/)
  expect(plan).not.toMatch(scans)
  expect(plan).not.toMatch(sorts)
})

test('pages to look at are found among recent stories alone', async () => {
  const plan = await planOf(
    pagesToCheck(db, { since: now, checkedBefore: now, missingBefore: now, limit: 4 }).compile(),
  )
  expect(plan).toMatch(/SEARCH stories USING INDEX stories_newest/)
  expect(plan).not.toMatch(/SCAN (?!recent|\(subquery|sent)/)
})

test('questions that nobody asks any more are found without reading the others', async () => {
  const plan = await planOf(oldQuestions(db, { before: due.at, limit: 50 }).compile())
  expect(plan).toMatch(/SEARCH questions USING COVERING INDEX questions_used \(used_at<\?\)/)
  expect(plan).not.toMatch(sorts)
})

test('kept updates that nobody works at, and those of before a day, are found without reading the others', async () => {
  const kept = await planOf(abandonedUpdates(db, { bot: 'telegram:1', at: due.at, limit: 50 }).compile())
  expect(kept).toMatch(/SEARCH updates USING INDEX updates_kept \(bot=\? AND lease_until<\?\)/)
  const old = await planOf(oldUpdates(db, { before: due.at, limit: 50 }).compile())
  expect(old).toMatch(/SEARCH updates USING COVERING INDEX updates_taken \(taken_at<\?\)/)
  for (const plan of [kept, old]) expect(plan).not.toMatch(sorts)
})
