import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@khabar/core'
import { openStore } from '@khabar/store'
import { startPostgres } from '@khabar/store/embedded-postgres'
import { parseQuery } from '../../../packages/core/src/search/parse-query.ts'
import { searchStories } from '../../../packages/core/src/search/search-stories.ts'
import { defineArea, type Row } from '../areas/area.ts'
import { archiveSource } from '../corpus/archive-source.ts'
import { loadPostgresArchive } from '../corpus/load-postgres-archive.ts'
import { loadSqliteArchive } from '../corpus/load-sqlite-archive.ts'
import { type MadeArchive, madeArchive } from '../corpus/made-archive.ts'
import { madeQuestions, plainKinds, type QuestionKind } from '../corpus/made-questions.ts'
import { timeEach } from '../measure/time-each.ts'
import { quantile, sum } from '../score/statistics.ts'
import { askBm25, askMiniSearch, type Questions } from './query-peers.ts'

const SIZES = [10_000, 100_000, 1_000_000]
const LARGEST = 1_000_000
/** As large as MiniSearch is asked to be: it keeps all in memory. */
const IN_MEMORY = 100_000
/** A quarter of a machine with 4 GB, as PostgreSQL's manual advises; it has 128 MB unless told. */
const BUFFERS = 'shared_buffers=1GB'
/** Of each kind. */
const QUESTIONS = 100
const WARM_UPS = 20

/**
 * The product's own answer to ten kinds of questions, from the text that a reader types to the ranked stories, in
 * archives of ten thousand to a million articles; beside it MiniSearch and FTS5 ranked by bm25, which find alone.
 */
export const query = defineArea({
  name: 'query',
  needs: [],
  async run({ progress }) {
    const archive = madeArchive()
    const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
    try {
      const sqlite = await askSqlite(archive, { path: join(folder, 'khabar.db'), progress })
      return [...sqlite, ...(await askPostgres(archive, progress))]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

/** The milliseconds of each question, by kind. */
type Times = ReadonlyMap<QuestionKind, readonly number[]>

async function askSqlite(
  archive: MadeArchive,
  { path, progress }: { path: string; progress: (text: string) => void },
): Promise<Row[]> {
  const rows: Row[] = []
  const commonMs: number[] = []
  let from = 1
  for (const size of SIZES) {
    progress(`loads SQLite up to ${size} articles`)
    const { id: sourceId } = await withStore(path, archiveSource)
    loadSqliteArchive(path, archive, { from, to: size, sourceId })
    from = size + 1
    progress(`asks SQLite, ${size} articles`)
    const questions = madeQuestions(archive, { size, count: QUESTIONS, seed: 11 })
    const times = await withStore(path, (store) => askAll(store, archive, size))
    rows.push(...timeRows(times, `${nameOf(size)}_sqlite`))
    commonMs.push(quantile(times.get('common') ?? [], 0.5))
    if (size === IN_MEMORY) rows.push(...(await besideMiniSearch(archive, { questions, times, progress })))
    if (size === LARGEST) rows.push(besideBm25(path, { questions, times, progress }))
  }
  const growth = (commonMs.at(-1) ?? Number.NaN) / (commonMs[0] ?? Number.NaN)
  return [
    ...rows,
    { key: 'growth_common', value: growth, note: 'p50 of a common word, 1 M over 10 k, SQLite' },
  ]
}

async function askPostgres(archive: MadeArchive, progress: (text: string) => void): Promise<Row[]> {
  const server = await startPostgres({ settings: [BUFFERS] })
  try {
    const url = await server.createDatabase()
    progress(`loads PostgreSQL with ${LARGEST} articles`)
    const { id: sourceId } = await withStore(url, archiveSource)
    await loadPostgresArchive(url, archive, { to: LARGEST, sourceId })
    progress(`asks PostgreSQL, ${LARGEST} articles`)
    const times = await withStore(url, (store) => askAll(store, archive, LARGEST))
    return timeRows(times, `${nameOf(LARGEST)}_postgres`)
  } finally {
    await server.remove()
  }
}

async function withStore<T>(database: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(database)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Asks every question once, after others that warm the store up. */
async function askAll(store: Store, archive: MadeArchive, size: number): Promise<Times> {
  const now = archive.timeOf(size).add({ minutes: 1 })
  const ask = (text: string) =>
    searchStories({ store, now }, parseQuery(text, { now, timeZone: 'Asia/Kolkata' }))
  const warmUps = madeQuestions(archive, { size, count: WARM_UPS, seed: 5 })
  for (const texts of warmUps.values()) await timeEach(texts, ask)
  const times = new Map<QuestionKind, readonly number[]>()
  for (const [kind, texts] of madeQuestions(archive, { size, count: QUESTIONS, seed: 11 })) {
    let found = 0
    times.set(
      kind,
      await timeEach(texts, async (text) => {
        found += (await ask(text)).stories.length
      }),
    )
    if (found < QUESTIONS / 2)
      throw new Error(`${QUESTIONS} questions of the kind "${kind}" found ${found} stories.`)
  }
  return times
}

function timeRows(times: Times, name: string): Row[] {
  const all = [...times.values()].flat()
  return [
    {
      key: `p50_ms_${name}`,
      value: quantile(all, 0.5),
      note: `${all.length} questions of ${times.size} kinds`,
    },
    {
      key: `p99_ms_${name}`,
      value: quantile(all, 0.99),
      note: `the longest ${Math.max(...all).toFixed(1)} ms`,
    },
    ...[...times].flatMap(([kind, of]) => [
      { key: `${kind}_p50_ms_${name}`, value: quantile(of, 0.5) },
      { key: `${kind}_p99_ms_${name}`, value: quantile(of, 0.99), note: `${of.length} questions` },
    ]),
  ]
}

type Asked = {
  readonly questions: Questions
  readonly times: Times
  readonly progress: (text: string) => void
}

async function besideMiniSearch(archive: MadeArchive, { questions, times, progress }: Asked): Promise<Row[]> {
  progress(`MiniSearch, ${IN_MEMORY} articles in memory`)
  const theirs = await askMiniSearch(archive, { size: IN_MEMORY, texts: plainOf(questions) })
  const ours = plainOf(times)
  if (theirs === null) return []
  const note = `${ours.length} questions of ${plainKinds.length} kinds, ${IN_MEMORY} articles`
  return [0.5, 0.99].map((share) => ({
    key: `plain_p${100 * share}_ms_100k`,
    value: quantile(ours, share),
    peers: { minisearch: quantile(theirs, share) },
    note,
  }))
}

function besideBm25(path: string, { questions, times, progress }: Asked): Row {
  progress('FTS5 ranked by bm25')
  const theirs = askBm25(path, plainOf(questions))
  const ours = plainOf(times)
  return {
    key: 'vs_fts5_bm25',
    value: sum(theirs) / sum(ours),
    note: `times as fast, ${ours.length} questions of ${plainKinds.length} kinds; theirs p99 ${quantile(theirs, 0.99).toFixed(1)} ms`,
  }
}

function plainOf<T>(byKind: ReadonlyMap<QuestionKind, readonly T[]>): T[] {
  return plainKinds.flatMap((kind) => byKind.get(kind) ?? [])
}

function nameOf(size: number): string {
  return size < 1_000_000 ? `${size / 1_000}k` : `${size / 1_000_000}m`
}
