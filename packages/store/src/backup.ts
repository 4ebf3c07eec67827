import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { databaseLabelOf, isPostgresAddress } from './postgres/database-label.ts'
import { toStoreError } from './sqlite/sqlite-trouble.ts'
import { StoreError } from './store-error.ts'

/**
 * Writes a backup of an SQLite file, the bots running or not: one moment of it, with nothing of what was deleted. The
 * backup is read through before it gets its name, so that a file of that name is a whole one.
 *
 * @returns its size in bytes.
 * @throws {StoreError} where something is there already, the database is damaged, or the disk is full.
 * @see https://www.sqlite.org/lang_vacuum.html#vacuum_with_an_into_clause
 */
export function backupStore(database: string, file: string): number {
  if (isPostgresAddress(database)) throw notOurs(database, file)
  if (existsSync(file))
    throw new StoreError(`There is a file ${file} already: name another one, or move it away.`, {
      reason: 'target-taken',
      database: file,
    })
  const part = `${file}.part`
  // Of a backup that was killed.
  rmSync(part, { force: true })
  try {
    copy(database, part)
    verify(part)
    renameSync(part, file)
  } finally {
    for (const rest of [part, `${part}-journal`]) rmSync(rest, { force: true })
  }
  return statSync(file).size
}

function copy(path: string, part: string): void {
  withDatabase(path, (source) => source.prepare('vacuum into ?').run(part), part)
}

function verify(part: string): void {
  const faults = withDatabase(part, (made) => made.prepare('pragma integrity_check(1)').all())
  const [fault] = faults.map((row) => Object.values(row)[0])
  if (fault === 'ok') return
  throw new StoreError(`The backup ${part} cannot be read again: check the disk (SQLite says: ${fault}).`, {
    reason: 'damaged',
    database: part,
  })
}

/** `writing`: the file that trouble with writing is about. */
function withDatabase<T>(path: string, work: (database: DatabaseSync) => T, writing = path): T {
  let open: DatabaseSync | null = null
  try {
    // Waiting inside SQLite is fine here: nothing else happens in this process.
    open = new DatabaseSync(path, { timeout: busyTimeoutMs })
    return work(open)
  } catch (error) {
    const trouble = toStoreError(error, { path, busyTimeoutMs })
    const isOfOther = trouble instanceof StoreError && ['disk-full', 'cannot-open'].includes(trouble.reason)
    throw isOfOther ? toStoreError(error, { path: writing, busyTimeoutMs }) : trouble
  } finally {
    open?.close()
  }
}

const busyTimeoutMs = 30_000

function notOurs(address: string, file: string): StoreError {
  const database = databaseLabelOf(address) ?? 'postgres://'
  return new StoreError(
    `${database} is a PostgreSQL database, which has its own tool: pg_dump --format=custom --file=${file} "$DATABASE_URL", and back with pg_restore --no-owner --dbname="$DATABASE_URL" ${file}.`,
    { reason: 'refused', database },
  )
}
