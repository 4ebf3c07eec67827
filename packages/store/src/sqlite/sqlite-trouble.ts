import { StoreError, type StoreTrouble } from '../store-error.ts'
import type { NodeSqliteOptions } from './node-sqlite-dialect.ts'

/** What node:sqlite threw, as a `StoreError` with advice; what SQLite did not say is given back as it is. */
export function toStoreError(error: unknown, { path, busyTimeoutMs }: NodeSqliteOptions): unknown {
  const code = sqliteCodeOf(error)
  if (code === null || !(error instanceof Error)) return error
  const { reason, advice } = troubleOf(code, busyTimeoutMs)
  return new StoreError(`The database ${path} ${advice} (SQLite says: ${error.message}).`, {
    reason,
    database: path,
    cause: error,
  })
}

/** Whether SQLite could not go on because another connection holds a lock. */
export function isBusy(error: unknown): boolean {
  return sqliteCodeOf(error) === 5
}

/** @see https://www.sqlite.org/rescode.html */
function troubleOf(code: number, busyTimeoutMs: number): { reason: StoreTrouble; advice: string } {
  switch (code) {
    case 5: {
      const advice = `was locked by another process for ${busyTimeoutMs} ms: try again, or end that process`
      return { reason: 'busy', advice }
    }
    case 8:
      return { reason: 'read-only', advice: 'cannot be written: let this user write the file and its folder' }
    case 10:
      return { reason: 'cannot-open', advice: 'cannot be read or written: check the disk' }
    case 11:
      return {
        reason: 'damaged',
        advice: 'is damaged: stop the bots, restore a backup, or name another file',
      }
    case 13:
      return { reason: 'disk-full', advice: 'cannot grow because the disk is full: free some space' }
    case 14: {
      const advice = 'cannot be opened: check that its folder exists and that this user may write there'
      return { reason: 'cannot-open', advice }
    }
    case 26:
      return {
        reason: 'not-a-database',
        advice: 'is not a database: name another file, or move this one away',
      }
    default:
      return { reason: 'refused', advice: 'refused a statement' }
  }
}

/** The primary result code: the lowest byte of the extended one. */
function sqliteCodeOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null
  return error.errcode & 0xff
}
