import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { queueDigests, type Store, splitSentences, unchosenSettings } from '@khabar/core'
import { openSqliteStore } from '@khabar/store'
import { startPostgres } from '../../../packages/store/src/postgres/embedded-postgres.ts'
import { openPostgresStore } from '../../../packages/store/src/postgres/open-postgres-store.ts'
import type { Row } from '../areas/area.ts'
import { type Execute, inPostgres, inSqlite } from '../corpus/execute.ts'
import { madeDraft, madeSince } from '../corpus/made-drafts.ts'
import { readNewsroom } from '../corpus/read-newsroom.ts'

const READERS = 1_000_000
const STORIES = 400
/** Carried by the digest that every reader had the evening before. */
const SENT = 10
/** One reader in ten follows one of so many words that stories hold. */
const TOPICS = 100

const slot = madeSince.add({ minutes: STORIES })

const NEW_READER = {
  ...unchosenSettings,
  language: 'hi',
  timeZone: 'Asia/Kolkata',
  digestTimes: ['07:00'],
  digestAt: slot,
  digestLength: 5,
  active: true,
  inactiveBecause: null,
  createdAt: madeSince,
} as const

/**
 * Queues a digest for a million readers on either engine: `queue-process.ts`, started by the area `queue` with a bound on
 * its memory. It says what it does, and tells the rows in the end.
 */
process.on('disconnect', () => process.exit())
process.send?.(await measureBoth((text) => void process.stderr.write(`queue: ${text}\n`)))

async function measureBoth(progress: (text: string) => void): Promise<Row[]> {
  const { articles } = await readNewsroom()
  const sentences = articles.flatMap(({ text }) => splitSentences(text))
  const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
  const path = join(folder, 'khabar.db')
  try {
    const sqlite = { engine: 'sqlite', store: await openSqliteStore(path), execute: inSqlite(path) }
    const rows = await measure(sqlite, sentences, progress)
    const server = await startPostgres()
    try {
      const url = await server.createDatabase()
      const postgres = { engine: 'postgres', store: await openPostgresStore(url), execute: inPostgres(url) }
      return [...rows, ...(await measure(postgres, sentences, progress))]
    } finally {
      await server.remove()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Setting = { readonly engine: string; readonly store: Store; readonly execute: Execute }

async function measure(
  { engine, store, execute }: Setting,
  sentences: readonly string[],
  progress: (text: string) => void,
): Promise<Row[]> {
  try {
    progress(`fills ${engine} with ${STORIES} stories and ${READERS} readers`)
    await addReaders(store, execute, await addStories(store, sentences))
    progress(`queues ${READERS} digests on ${engine}`)
    const memory = watchMemory()
    const started = performance.now()
    const rows = await queueDigests({ store, now: memory.now })
    const seconds = (performance.now() - started) / 1000
    if (rows !== READERS) throw new Error(`Only ${rows} of ${READERS} digests were queued.`)
    return [
      { key: `rows_per_second_${engine}`, value: rows / seconds, note: `${rows} rows in one run` },
      { key: `seconds_${engine}`, value: seconds },
      { key: `peak_growth_mb_${engine}`, value: memory.growthMb(), note: 'RSS, after the first tenth' },
    ]
  } finally {
    await store.close()
  }
}

/** A clock that stands still, read once a page of readers, and how far memory rose after a tenth of the pages. */
function watchMemory() {
  const looks: number[] = []
  return {
    now() {
      looks.push(process.memoryUsage.rss())
      return slot
    },
    growthMb() {
      const settled = looks[Math.floor(looks.length / 10)] ?? 0
      return (Math.max(...looks.slice(Math.floor(looks.length / 10))) - settled) / 1e6
    },
  }
}

/** Stories of one article each, a minute apart. */
async function addStories({ articles, sources }: Store, sentences: readonly string[]): Promise<number[]> {
  await sources.configure([{ name: 'भोर', url: 'https://bench.invalid/feed/', format: 'feed' }], madeSince)
  const [source] = await sources.list()
  const storyIds: number[] = []
  for (let index = 0; index < STORIES; index++) {
    const made = madeDraft(sentences, index, source?.id ?? 0)
    const draft = { ...made, terms: [...made.terms, `topic${index % TOPICS}`] }
    storyIds.push((await articles.add(draft, { storyId: null, announce: false })).storyId)
  }
  return storyIds
}

async function addReaders(
  { readers, topics, outbox }: Store,
  execute: Execute,
  storyIds: readonly number[],
): Promise<void> {
  const first = await readers.ensure({ platform: 'bench', address: '0' }, NEW_READER)
  await execute(`
    with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${READERS - 1})
    insert into readers (platform, address, language, time_zone, digest_times, digest_at, digest_length, active, created_at)
    select platform, cast(n as text), case when n % 10 = 0 then 'en' else 'hi' end, time_zone, digest_times, digest_at,
      5 + 5 * (n % 3), active, created_at
    from numbers cross join readers where readers.id = ${first.id}`)
  const messageId = await outbox.putMessage({
    key: 'evening',
    body: { kind: 'notice', text: 'शाम की खबरें', actions: [] },
    storyIds: storyIds.slice(-SENT),
    createdAt: madeSince,
  })
  await execute(`
    insert into outbox (reader_id, key, message_id, platform, lane, state, held, due_at, attempts, fate_unknown)
    select id, 'digest:evening', ${messageId}, platform, 'digest', 'sent', 0, created_at, 1, 0 from readers`)
  for (let index = 0; index < TOPICS; index++) {
    const term = `topic${index}`
    const { id } = await topics.ensure({ key: term, label: 'विषय', terms: [term] })
    await execute(`
      insert into follows (reader_id, topic_id, followed_at, kind)
      select id, ${id}, 0, 'follow' from readers where id % ${10 * TOPICS} = ${index}`)
  }
  await execute('analyze')
}
