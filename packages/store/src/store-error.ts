/** What can be wrong with a database. */
export type StoreTrouble =
  /** Another process held it for longer than the timeout. */
  | 'busy'
  /** No file can be opened or made there, or the disk does not answer. */
  | 'cannot-open'
  | 'read-only'
  | 'not-a-database'
  /** It was written by a newer version of the program. */
  | 'newer-schema'
  /** No server answers there, or it is about to stop. */
  | 'cannot-connect'
  /** The server knows no such user, or they may not do this. */
  | 'access-denied'
  | 'no-database'
  | 'wrong-encoding'
  | 'too-many-connections'
  /** While something was under way: whether it was done is not known. The next call makes a new connection. */
  | 'connection-lost'
  | 'disk-full'
  /** Something is there already, or it is the wrong one for what is asked. */
  | 'target-taken'
  /** A process has it open. */
  | 'in-use'
  /** A copy into it was begun and not finished. */
  | 'half-copied'
  /** The file is a database, but its content is broken. */
  | 'damaged'
  /** A row names another that does not exist, or the database refused the statement. */
  | 'refused'

/** Thrown when a database cannot be used; the message names it, what is wrong, and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly reason: StoreTrouble
  /** The database: a file's path, or an address without its password. */
  readonly database: string

  constructor(
    message: string,
    { reason, database, cause }: { reason: StoreTrouble; database: string; cause?: unknown },
  ) {
    super(message, { cause })
    this.reason = reason
    this.database = database
  }
}
