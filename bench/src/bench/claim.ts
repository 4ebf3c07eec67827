import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Message, type Store, splitSentences } from '@khabar/core'
import { openStore } from '@khabar/store'
import pg from 'pg'
import { startPostgres } from '../../../packages/store/src/postgres/embedded-postgres.ts'
import { defineArea, type Row } from '../areas/area.ts'
import { readNewsroom } from '../corpus/read-newsroom.ts'
import { quantile, sum } from '../score/statistics.ts'
import { benchPlatform, fillQueue } from '../sending/fill-queue.ts'
import { madeDigest } from '../sending/made-digest.ts'
import { sendTogether } from '../sending/send-together.ts'

const ROWS = 1_000_000
const CLAIMS = 400
const CLAIM_LIMIT = 50
const PROCESSES = [1, 2, 4]
const PACE = 300
const SECONDS = 5

/**
 * What a claim and a settlement cost while a million rows wait, on both engines; and how several processes on one
 * PostgreSQL share a pace and the work.
 */
export const claim = defineArea({
  name: 'claim',
  needs: [],
  async run({ progress }) {
    const { articles } = await readNewsroom()
    const message = madeDigest(articles.flatMap(({ text }) => splitSentences(text)))
    progress(`fills SQLite with ${ROWS} rows that wait, and claims`)
    const rows = await onSqlite(message)
    progress(`fills PostgreSQL with ${ROWS} rows that wait, and claims`)
    return [...rows, ...(await onPostgres(message, progress))]
  },
})

async function onSqlite(message: Message): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
  const path = join(folder, 'khabar.db')
  const store = await openStore(path)
  try {
    await fillQueue(store, async (sql) => runSqlite(path, sql), { rows: ROWS, message })
    runSqlite(path, 'pragma wal_checkpoint(truncate)')
    return [...(await measure('sqlite', store)), rowSize('sqlite', statSync(path).size)]
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function runSqlite(path: string, sql: string): void {
  const db = new DatabaseSync(path, { timeout: 5_000 })
  db.exec(sql)
  db.close()
}

async function onPostgres(message: Message, progress: (text: string) => void): Promise<Row[]> {
  const server = await startPostgres()
  try {
    const url = await server.createDatabase()
    const store = await openStore(url)
    try {
      await fillQueue(store, (sql) => server.administerIn(url, sql), { rows: ROWS, message })
      const size = rowSize('postgres', await postgresBytes(url))
      return [...(await measure('postgres', store)), size, ...(await share(url, progress))]
    } finally {
      await store.close()
    }
  } finally {
    await server.remove()
  }
}

async function postgresBytes(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query('select pg_database_size(current_database()) as bytes')
  await client.end()
  return Number(rows[0].bytes)
}

/** Claims as the deliverer does, and settles the rows of a claim side by side. */
async function measure(engine: string, { outbox }: Store): Promise<Row[]> {
  const claims: number[] = []
  const settlements: number[] = []
  for (let count = 0; count < CLAIMS; count++) {
    const began = performance.now()
    const { deliveries } = await outbox.claim({
      platform: benchPlatform,
      now: Temporal.Now.instant(),
      limit: CLAIM_LIMIT,
      leaseMs: 60_000,
      perSecond: Number.POSITIVE_INFINITY,
      gapMsOf: () => 1_000,
    })
    const claimed = performance.now()
    if (deliveries.length !== CLAIM_LIMIT) throw new Error(`A claim gave ${deliveries.length} deliveries.`)
    const at = Temporal.Now.instant()
    await Promise.all(
      deliveries.map((delivery) => outbox.settle(delivery, { state: 'sent', platformMessageId: '1', at })),
    )
    claims.push(claimed - began)
    settlements.push((performance.now() - claimed) / CLAIM_LIMIT)
  }
  const { sent } = await outbox.count(benchPlatform)
  if (sent !== CLAIMS * CLAIM_LIMIT) throw new Error(`Only ${sent} rows were settled.`)
  const note = `${CLAIM_LIMIT} rows, ${CLAIMS} runs`
  return [
    { key: `p50_ms_1m_${engine}`, value: quantile(claims, 0.5), note },
    { key: `p99_ms_1m_${engine}`, value: quantile(claims, 0.99), note },
    { key: `settle_p50_ms_${engine}`, value: quantile(settlements, 0.5), note: 'a row, 50 side by side' },
    { key: `settle_p99_ms_${engine}`, value: quantile(settlements, 0.99), note: 'a row, 50 side by side' },
  ]
}

function rowSize(engine: string, bytes: number): Row {
  return {
    key: `bytes_${engine}`,
    value: bytes / ROWS,
    note: 'a reader and a row of the outbox, with indexes',
  }
}

/** One pace for all: 1 is all of it, more would be too much. Parts: 1 where all did alike. */
async function share(url: string, progress: (text: string) => void): Promise<Row[]> {
  const rows: Row[] = []
  for (const processes of PROCESSES) {
    progress(`${processes} processes send at ${PACE} a second together`)
    const parts = await sendTogether(url, { processes, perSecond: PACE, seconds: SECONDS })
    const total = sum(parts.map(({ sent }) => sent))
    const seconds = Math.max(...parts.map((part) => part.seconds))
    const least = Math.min(...parts.map(({ sent }) => sent))
    const note = `${parts.map(({ sent }) => sent).join(' + ')} in ${seconds.toFixed(1)} s`
    rows.push(
      { key: `pace_share_${processes}`, value: total / seconds / PACE, note },
      { key: `least_part_${processes}`, value: (least * processes) / total },
    )
  }
  return rows
}
