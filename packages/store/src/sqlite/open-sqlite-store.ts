import type { Store } from '@khabar/core'
import { storeOf } from '../store-of.ts'
import { openSqliteDatabase } from './open-sqlite-database.ts'

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
export async function openSqliteStore(
  path: string,
  options: { busyTimeoutMs?: number } = {},
): Promise<Store> {
  return storeOf(await openSqliteDatabase(path, options))
}
