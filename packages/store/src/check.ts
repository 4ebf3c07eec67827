import { type Kysely, sql } from 'kysely'
import { copiedTables } from './copy-tables.ts'
import { openDatabase } from './open-database.ts'
import { isPostgresAddress } from './postgres/database-label.ts'
import type { Schema } from './schema.ts'

/** What a database holds, and what is wrong with it. */
export type StoreReport = {
  readonly database: string
  /** Rows by table. */
  readonly counts: ReadonlyMap<string, number>
  /** One sentence each; empty where nothing was found. */
  readonly faults: readonly string[]
}

/**
 * Reads a database through: SQLite's own check of every page and index, rows that refer to nothing, and articles that
 * the search index does not know. The bots may run meanwhile.
 *
 * @throws {StoreError} when the database cannot be used.
 */
export async function checkStore(database: string): Promise<StoreReport> {
  const { db, name, close } = await openDatabase(database)
  try {
    const counts = await countRows(db)
    const faults = [
      ...(isPostgresAddress(database) ? [] : await sqliteFaults(db)),
      ...(await searchFaults(db, counts.get('articles') ?? 0)),
    ]
    return { database: name, counts, faults }
  } finally {
    await close()
  }
}

/** Rows by table, in the order in which tables refer to each other. */
export async function countRows(db: Kysely<Schema>): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const { name } of copiedTables) counts.set(name, await countOf(db, name))
  return counts
}

async function countOf(db: Kysely<Schema>, table: string): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(db)
  return Number(rows[0]?.rows ?? 0)
}

async function sqliteFaults(db: Kysely<Schema>): Promise<string[]> {
  const found = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db)
  const broken = found.rows.map(({ integrity_check }) => integrity_check).filter((line) => line !== 'ok')
  const lost = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db)
  const pairs = Map.groupBy(lost.rows, ({ table, parent }) => `${table} refer to ${parent}`)
  return [...broken, ...[...pairs].map(([pair, rows]) => `${rows.length} rows of ${pair} that are not there`)]
}

async function searchFaults(db: Kysely<Schema>, articles: number): Promise<string[]> {
  const indexed = await countOf(db, 'article_search')
  if (indexed === articles) return []
  return [`The search index knows ${indexed} articles of ${articles}`]
}
