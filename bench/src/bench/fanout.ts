import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { announceStories, type Store, unchosenSettings } from '@khabar/core'
import { openSqliteStore } from '@khabar/store'
import { startPostgres } from '../../../packages/store/src/postgres/embedded-postgres.ts'
import { openPostgresStore } from '../../../packages/store/src/postgres/open-postgres-store.ts'
import { defineArea, type Row } from '../areas/area.ts'
import { type Execute, inPostgres, inSqlite } from '../corpus/execute.ts'
import { madeDraft, madeSince } from '../corpus/made-drafts.ts'
import { spreadOf } from '../measure/race-rows.ts'
import { median } from '../score/statistics.ts'

const READERS = 1_000_000
const FOLLOWERS = [10_000, 100_000]
/** Beside the topic measured, a story is on these, with few followers each, and on these that one in a hundred mutes. */
const OTHERS = 20
const MUTED = 5
const MUTED_BY_ONE_IN = 100
const ROUNDS = 3

/**
 * A new story for ten and for a hundred thousand followers among a million readers, from the search for its topics to
 * the last row in the outbox: seconds on each engine, and how much more memory the larger one takes.
 */
export const fanout = defineArea({
  name: 'fanout',
  needs: [],
  async run({ progress }) {
    const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
    const path = join(folder, 'khabar.db')
    try {
      const rows = await measure('sqlite', await openSqliteStore(path), inSqlite(path), progress)
      const server = await startPostgres()
      try {
        const url = await server.createDatabase()
        return [
          ...rows,
          ...(await measure('postgres', await openPostgresStore(url), inPostgres(url), progress)),
        ]
      } finally {
        await server.remove()
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

async function measure(
  engine: string,
  store: Store,
  execute: Execute,
  progress: (text: string) => void,
): Promise<Row[]> {
  try {
    progress(`fills ${engine} with ${READERS} readers`)
    await addReaders(store, execute)
    const rows: Row[] = []
    for (const followers of FOLLOWERS) {
      progress(`announces stories to ${followers} followers on ${engine}`)
      rows.push(...(await announceTo(followers, { engine, store, execute })))
    }
    return rows
  } finally {
    await store.close()
  }
}

async function addReaders({ readers, sources, topics }: Store, execute: Execute): Promise<void> {
  await sources.configure([{ name: 'भोर', url: 'https://bench.invalid/feed/', format: 'feed' }], madeSince)
  const first = await readers.ensure({ platform: 'bench', address: '0' }, NEW_READER)
  await execute(`
    with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${READERS - 1})
    insert into readers (platform, address, language, time_zone, digest_times, digest_length, active, created_at)
    select platform, cast(n as text), language, time_zone, digest_times, digest_length, active, created_at
    from numbers cross join readers where readers.id = ${first.id}`)
  for (let index = 0; index < OTHERS + MUTED; index++) {
    const { id } = await topics.ensure({ key: `other${index}`, label: 'और', terms: [`other${index}`] })
    const [kind, oneIn] = index < OTHERS ? ['follow', READERS / 10] : ['mute', MUTED_BY_ONE_IN]
    await execute(followSql(id, { kind, where: `id % ${oneIn} = ${index}` }))
  }
}

function followSql(topicId: number, { kind, where }: { kind: string; where: string }): string {
  return `
    insert into follows (reader_id, topic_id, followed_at, kind)
    select id, ${topicId}, 0, '${kind}' from readers where ${where}`
}

type Deps = { readonly engine: string; readonly store: Store; readonly execute: Execute }

async function announceTo(followers: number, { engine, store, execute }: Deps): Promise<Row[]> {
  const term = `topic${followers}`
  const topic = await store.topics.ensure({ key: term, label: 'विषय', terms: [term] })
  const where = `id % ${READERS / followers} = 1`
  await execute(`${followSql(topic.id, { kind: 'follow', where })}; analyze`)
  const others = Array.from({ length: OTHERS + MUTED }, (_, index) => `other${index}`)
  const times: number[] = []
  const growths: number[] = []
  let rows = 0
  for (let round = 0; round < ROUNDS; round++) {
    await addStory(store, `${term}-${round}`, [term, ...others])
    const memory = watchMemory(store)
    const started = performance.now()
    rows = await announceStories({ store: memory.store, now: () => madeSince })
    times.push((performance.now() - started) / 1000)
    growths.push(memory.peakMb())
    // All but the other topics' followers and those who mute one.
    if (rows < followers * 0.9) throw new Error(`Only ${rows} rows were queued for ${followers} followers.`)
  }
  const size = followers === FOLLOWERS.at(-1) ? '' : `_${followers}`
  const note = `${rows} rows for ${followers} followers among ${READERS} readers; ${spreadOf(times)}`
  return [
    { key: `seconds_${engine}${size}`, value: median(times), note },
    { key: `rows_per_second_${engine}${size}`, value: rows / median(times) },
    { key: `peak_growth_mb_${engine}${size}`, value: median(growths), note: 'RSS, median of the rounds' },
  ]
}

async function addStory({ articles, sources }: Store, itemId: string, terms: readonly string[]) {
  const [source] = await sources.list()
  const draft = { ...madeDraft(['पुल पर आज से गाड़ियां चलेंगी।'], 0, source?.id ?? 0), itemId, terms }
  await articles.add(draft, { storyId: null, announce: true })
}

/** The same store, and how far memory rose above what it was now, looked at before and after every page of rows. */
function watchMemory(store: Store) {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let peak = before
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const queue: Store['outbox']['queue'] = async (deliveries) => {
    look()
    const added = await store.outbox.queue(deliveries)
    look()
    return added
  }
  return {
    store: { ...store, outbox: { ...store.outbox, queue } },
    peakMb: () => (peak - before) / 1e6,
  }
}

const NEW_READER = {
  ...unchosenSettings,
  language: 'hi',
  timeZone: 'Asia/Kolkata',
  digestTimes: [],
  digestAt: null,
  digestLength: 5,
  active: true,
  inactiveBecause: null,
  createdAt: madeSince,
} as const
