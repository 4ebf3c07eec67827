import type { Store } from '@khabar/core'
import { Kysely } from 'kysely'
import { createStore } from '../create-store.ts'
import { migrate } from '../migrate.ts'
import type { Schema } from '../schema.ts'
import { createNodeSqliteDialect } from './node-sqlite-dialect.ts'
import { sqliteEngine } from './sqlite-engine.ts'

/**
 * The store in one SQLite file, made and migrated where needed (`':memory:'`: gone when closed). Its folder must exist.
 *
 * Several processes may share the file. What was committed survives the death of the process, kill -9 included;
 * a power cut can undo the last moments, but breaks nothing (WAL with `synchronous = normal`).
 *
 * @param options.busyTimeoutMs how long to wait while another process writes; the program goes on meanwhile.
 * @throws {StoreError} when the file cannot be used.
 * @see https://www.sqlite.org/pragma.html#pragma_synchronous
 */
export async function openSqliteStore(path: string, { busyTimeoutMs = 5_000 } = {}): Promise<Store> {
  const db = new Kysely<Schema>({ dialect: createNodeSqliteDialect({ path, busyTimeoutMs }) })
  try {
    await migrate(db, sqliteEngine, path)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return createStore(db, sqliteEngine, { close: () => closeAfterCurrentWork(db) })
}

/** The connection is given out in turn, so that whatever was begun before is done when our turn comes. */
async function closeAfterCurrentWork(db: Kysely<Schema>): Promise<void> {
  await db.connection().execute(async () => {})
  await db.destroy()
}
