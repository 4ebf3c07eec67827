import type { Store } from '@khabar/core'
import { isPostgresAddress } from './postgres/database-label.ts'
import { openPostgresStore } from './postgres/open-postgres-store.ts'
import { openSqliteStore } from './sqlite/open-sqlite-store.ts'

/**
 * The store in a database: an address of PostgreSQL (`postgres://…`), or the path of an SQLite file.
 *
 * @throws {StoreError} when the database cannot be used.
 */
export function openStore(database: string): Promise<Store> {
  return isPostgresAddress(database) ? openPostgresStore(database) : openSqliteStore(database)
}
