import type { Store } from '@khabar/core'
import { storeOf } from '../store-of.ts'
import { openPostgresDatabase } from './open-postgres-database.ts'
import type { PostgresOptions } from './postgres-pool.ts'

/**
 * The store in a PostgreSQL database, whose tables are made and migrated where needed (`postgres://user:password@host/name`).
 * The database must exist, be encoded in UTF-8, and be Khabar's own. Any number of processes may share it.
 *
 * A connection that breaks fails the call at hand; the next one makes a new connection.
 *
 * @throws {StoreError} when the database cannot be used.
 */
export async function openPostgresStore(url: string, options: Partial<PostgresOptions> = {}): Promise<Store> {
  return storeOf(await openPostgresDatabase(url, options))
}
