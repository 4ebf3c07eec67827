import type { Kysely } from 'kysely'
import type { Engine } from './engine.ts'
import { isPostgresAddress } from './postgres/database-label.ts'
import { openPostgresDatabase } from './postgres/open-postgres-database.ts'
import type { Schema } from './schema.ts'
import { openSqliteDatabase } from './sqlite/open-sqlite-database.ts'

/** A database that is open and of the newest schema. */
export type OpenDatabase = {
  readonly db: Kysely<Schema>
  readonly engine: Engine
  /** What it is called: a file's path, or an address without its password. */
  readonly name: string
  /** Closes it after what was begun on it. */
  close(): Promise<void>
}

/**
 * Opens a file of SQLite or an address of PostgreSQL, and brings it to the newest schema.
 *
 * @throws {StoreError} when the database cannot be used.
 */
export function openDatabase(database: string): Promise<OpenDatabase> {
  return isPostgresAddress(database) ? openPostgresDatabase(database) : openSqliteDatabase(database)
}
