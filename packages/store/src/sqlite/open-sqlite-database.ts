import { Kysely } from 'kysely'
import { migrate } from '../migrate.ts'
import type { OpenDatabase } from '../open-database.ts'
import type { Schema } from '../schema.ts'
import { createNodeSqliteDialect } from './node-sqlite-dialect.ts'
import { sqliteEngine } from './sqlite-engine.ts'

/**
 * The database in one SQLite file, made and migrated where needed.
 *
 * @throws {StoreError} when the file cannot be used.
 */
export async function openSqliteDatabase(
  path: string,
  { busyTimeoutMs = 5_000 } = {},
): Promise<OpenDatabase> {
  const db = new Kysely<Schema>({ dialect: createNodeSqliteDialect({ path, busyTimeoutMs }) })
  try {
    await migrate(db, sqliteEngine, path)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, engine: sqliteEngine, name: path, close: () => closeAfterCurrentWork(db) }
}

/** The connection is given out in turn, so that whatever was begun before is done when our turn comes. */
async function closeAfterCurrentWork(db: Kysely<Schema>): Promise<void> {
  await db.connection().execute(async () => {})
  await db.destroy()
}
