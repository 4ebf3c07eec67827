import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { databaseLabelOf, isPostgresAddress } from './postgres/database-label.ts'
import { toConnectError } from './postgres/postgres-trouble.ts'
import { isBusy, toStoreError } from './sqlite/sqlite-trouble.ts'
import { StoreError } from './store-error.ts'

/**
 * Refuses a copy onto itself, from a file that is not there, and between databases that a process has open: what it
 * writes to a table that is already copied would be missing.
 *
 * @throws {StoreError}
 */
export async function refuseWrongCopy({ from, to }: { from: string; to: string }): Promise<void> {
  if (labelOf(from) === labelOf(to)) throw refusal(from, 'cannot be copied onto itself: name another one')
  if (!isPostgresAddress(from) && !existsSync(from)) throw refusal(from, 'does not exist: name another one')
  for (const database of [from, to])
    if (await isInUse(database))
      throw new StoreError(
        `The database ${labelOf(database)} is in use: stop the bots first. To copy an SQLite file while they run, copy a backup of it (khabar store backup).`,
        { reason: 'in-use', database: labelOf(database) },
      )
}

function isInUse(database: string): boolean | Promise<boolean> {
  if (isPostgresAddress(database)) return isPostgresInUse(database)
  return existsSync(database) && isFileInUse(database)
}

/** Every process that has the file open holds a shared lock on it, so that nobody can have it to themselves. */
function isFileInUse(path: string): boolean {
  try {
    const file = new DatabaseSync(path)
    try {
      file.exec('pragma locking_mode = exclusive; begin exclusive; rollback')
      return false
    } finally {
      file.close()
    }
  } catch (error) {
    if (isBusy(error)) return true
    throw toStoreError(error, { path, busyTimeoutMs: 0 })
  }
}

async function isPostgresInUse(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'khabar-copy',
    connectionTimeoutMillis: 10_000,
  })
  try {
    await client.connect()
    const others = "datname = current_database() and application_name = 'khabar'"
    const { rowCount } = await client.query(`select from pg_stat_activity where ${others} limit 1`)
    return rowCount === 1
  } catch (error) {
    throw toConnectError(error, labelOf(url))
  } finally {
    await client.end().catch(() => {})
  }
}

function labelOf(database: string): string {
  return isPostgresAddress(database) ? (databaseLabelOf(database) ?? 'postgres://') : database
}

function refusal(database: string, why: string): StoreError {
  const name = labelOf(database)
  return new StoreError(`The database ${name} ${why}.`, { reason: 'target-taken', database: name })
}
