import { CompiledQuery, Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changedStories } from '../announcements.ts'
import { abandonedRows, dueCount, staleWaiting, waitingRows } from '../due-rows.ts'
import { dueItems } from '../listed-items.ts'
import { migrate } from '../migrate.ts'
import { readersDue } from '../readers.ts'
import type { Schema } from '../schema.ts'
import { messagesTo } from '../sendings.ts'
import { claimableSources } from '../sources.ts'
import { newestStories, storiesBefore, storiesMatching } from '../story-queries.ts'
import { followersOf, topicsAnchoredAt } from '../topic-queries.ts'
import { type PostgresServer, startPostgres } from './embedded-postgres.ts'
import { createPostgresDialect } from './postgres-dialect.ts'
import { postgresEngine } from './postgres-engine.ts'
import { tsvectorOf } from './tsvector-of.ts'

const now = Temporal.Instant.from('2026-11-24T12:00:00Z')
const due = { platform: 'telegram', at: now.epochMilliseconds, limit: 50, locksRows: true }

let server: PostgresServer
let db: Kysely<Schema>

beforeAll(async () => {
  server = await startPostgres()
  const url = await server.createDatabase()
  const options = { connections: 1, connectTimeoutMs: 10_000, lockTimeoutMs: 10_000 }
  db = new Kysely<Schema>({ dialect: createPostgresDialect(url, url, options) })
  await migrate(db, postgresEngine, url)
  await fill()
  await sql`analyze`.execute(db)
}, 60_000)

afterAll(async () => {
  await db?.destroy()
  await server?.remove()
})

/** So many rows that reading them all costs more than an index, most of them of what is over and done. */
async function fill(): Promise<void> {
  const at = sql.lit(now.epochMilliseconds)
  const terms = tsvectorOf(now.subtract({ hours: 24 * 365 }), ['पुल'])
  for (const statement of [
    sql`insert into sources (url, name, format, due_at, claim_at, failures)
      select 'https://' || n, n, 'feed', ${at} + n, ${at} + n * 1000 - 50000, 0 from generate_series(1, 5000) n`,
    sql`insert into listed_items (source_id, item_id, announce, tries, due_at)
      select 1 + n % 50, n, 1, 0, case when n % 10 = 0 then ${at} end from generate_series(1, 20000) n`,
    sql`insert into stories (updated_at, first_at, article_count, announced, announced_articles, headline, summary,
        dateline, source, sources)
      select ${at} - n * 60000, ${at} - n * 60000, 1, 1, case when n % 500 = 0 then 0 else 1 end, n, n, '[]', n, '[]'
      from generate_series(1, 20000) n`,
    sql`insert into articles (source_id, item_id, story_id, published_at, seen_at, terms, summary, article, teaser_sets)
      select 1, n, n, ${at} - n * 60000, ${at}, '[]', '{}', '{}', '[]' from generate_series(1, 20000) n`,
    sql`insert into article_search (key, terms)
      select ((${at} / 1000 - n * 60) << 31) | n, ${terms}::tsvector from generate_series(1, 20000) n`,
    sql`insert into readers (platform, address, language, time_zone, digest_times, digest_at, digest_length, active,
        created_at)
      select 'telegram', n, 'hi', 'Asia/Kolkata', '[]', ${at} + (n - 100) * 1000, 10, 1, ${at}
      from generate_series(1, 20000) n`,
    sql`insert into topics (key, label, terms, anchor) select n, n, '[]', n from generate_series(1, 5000) n`,
    sql`insert into follows (reader_id, topic_id, followed_at, kind)
      select 1 + n % 20000, 1 + n % 997, ${at}, case when n % 9 = 0 then 'mute' else 'follow' end
      from generate_series(1, 30000) n`,
    sql`insert into messages (key, body, created_at) select n, '{}', ${at} from generate_series(1, 20000) n`,
    sql`insert into message_stories (message_id, story_id) select n, n from generate_series(1, 20000) n`,
    sql`insert into chat_pace (reader_id, platform, next_at)
      select n, 'telegram', ${at} from generate_series(1, 3000) n`,
    sql`insert into outbox (reader_id, key, message_id, platform, lane, state, held, due_at, lease_until, attempts,
        fate_unknown)
      select 1 + n % 20000, n, 1 + n % 20000, 'telegram', case when n % 3 = 0 then 'breaking' else 'digest' end,
        case when n % 10 = 0 then 'pending' when n % 500 = 1 then 'sending' else 'sent' end, 0,
        ${at} + (n - 30000) * 10, case when n % 500 = 1 then ${at} + (n - 20000) end, 0, 0
      from generate_series(1, 60000) n`,
  ])
    await statement.execute(db)
}

/** What PostgreSQL would do, a step a line. */
async function planOf({ sql, parameters }: CompiledQuery): Promise<string> {
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': string }>(
    CompiledQuery.raw(`explain (costs off) ${sql}`, [...parameters]),
  )
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

const scans = /Seq Scan/
const sorts = /Sort/

test('claims read the waiting rows of a lane in their order, and lock those they take', async () => {
  for (const lane of ['breaking', 'digest'] as const) {
    const plan = await planOf(waitingRows(db, lane, due).compile())
    expect(plan).toMatch(/^Limit\n +-> +LockRows/)
    expect(plan).toMatch(/Index Scan using outbox_waiting on outbox/)
    expect(plan).not.toMatch(scans)
    expect(plan).not.toMatch(sorts)
  }
})

test('claims read only those rows under way whose lease ran out', async () => {
  const plan = await planOf(abandonedRows(db, due).compile())
  expect(plan).toMatch(/LockRows/)
  expect(plan).toMatch(/outbox_in_flight/)
  expect(plan).not.toMatch(scans)
})

test('claims find and count what waits without looking at others', async () => {
  for (const query of [staleWaiting(db, due), dueCount(db, due)]) {
    const plan = await planOf(query.compile())
    expect(plan).toMatch(/outbox_waiting/)
    expect(plan).not.toMatch(scans)
  }
})

test('digests that are due are read in their order, page after page', async () => {
  for (const after of [null, { id: 5, digestAt: now }]) {
    const plan = await planOf(readersDue(db, { now, limit: 50, after }).compile())
    expect(plan).toMatch(/^Limit\n +-> +Index Scan using readers_digest_due on readers/)
  }
})

test('sources that are due are found without looking at others, and so are the items of one', async () => {
  const plan = await planOf(claimableSources(db, due).compile())
  expect(plan).toMatch(/^Limit\n +-> +LockRows/)
  expect(plan).toMatch(/sources_claim/)
  expect(plan).not.toMatch(scans)
  const items = await planOf(dueItems(db, 1, due).compile())
  expect(items).toMatch(/listed_items_waiting/)
  expect(items).not.toMatch(scans)
})

test('search reads its index a period at a time, and its table never', async () => {
  const wanted = { some: [{ term: 'पुल' }, { phrase: ['नदी', 'तट'] }] }
  for (const period of [{}, { from: now }, { until: now }, { from: now, until: now }]) {
    const query = { wanted, without: [{ term: 'मेला' }], ...period }
    const newest = postgresEngine.search.newest(query, { limit: 50 })
    const plan = await planOf(sql`select * from ${newest} as id`.compile(db))
    expect(plan).toMatch(/Recursive Union/)
    expect(plan).toMatch(/Bitmap Index Scan on article_search_terms/)
    expect(plan).not.toMatch(scans)
  }
})

test('stories that match are looked up by their ids', async () => {
  const query = { wanted: { term: 'पुल' } }
  const plan = await planOf(storiesMatching(db, postgresEngine, query, { limit: 50 }).compile())
  expect(plan).toMatch(/stories_pkey/)
  expect(plan).toMatch(/articles_story/)
  expect(plan).not.toMatch(scans)
})

test('the latest stories are read in their order, page after page', async () => {
  const plan = await planOf(newestStories(db, { limit: 10, after: { updatedAt: now, id: 7 } }).compile())
  expect(plan).toMatch(/^Limit\n +-> +Index Scan Backward using stories_newest on stories/)
})

test('the stories before a place are read in their order', async () => {
  const plan = await planOf(storiesBefore(db, { limit: 5, before: { updatedAt: now, id: 7 } }).compile())
  expect(plan).toMatch(/^Limit\n +-> +Index Scan using stories_newest on stories/)
})

test("what readers were sent of stories is read from the stories' first message on", async () => {
  const plan = await planOf(messagesTo(db, { readers: [1, 2], storyIds: [19_990, 19_991] }).compile())
  expect(plan).toMatch(/outbox_of_reader/)
  expect(plan).not.toMatch(scans)
})

test('topics are found by their anchors, and their followers are read in their order', async () => {
  const topics = await planOf(topicsAnchoredAt(db, ['7', '8']).compile())
  expect(topics).toMatch(/topics_anchor/)
  const followers = await planOf(
    followersOf(db, 1, { unlessMuted: [2, 3], afterReaderId: 5, limit: 500 }).compile(),
  )
  expect(followers).toMatch(/follows_topic/)
  for (const plan of [topics, followers]) expect(plan).not.toMatch(scans)
})

test('stories that changed are found without looking at the others', async () => {
  const plan = await planOf(changedStories(db, { limit: 50, afterStoryId: 7 }).compile())
  expect(plan).toMatch(/stories_unannounced/)
  expect(plan).not.toMatch(scans)
})
