import { StoreError, type StoreTrouble } from '../store-error.ts'

/** What `pg` threw while it connected, as a `StoreError` with advice. */
export function toConnectError(error: unknown, database: string): unknown {
  if (!(error instanceof Error)) return error
  const trouble = troubleOfCode(codeOf(error)) ?? troubleOfConnecting(error)
  return storeError(error, trouble, database)
}

/** What `pg` threw while it ran a statement, as a `StoreError` with advice; what is our own fault as it is. */
export function toQueryError(error: unknown, database: string): unknown {
  if (!(error instanceof Error)) return error
  const trouble = troubleOfCode(codeOf(error)) ?? (isLost(error) ? lost : null)
  return trouble === null ? error : storeError(error, trouble, database)
}

type Trouble = { readonly reason: StoreTrouble; readonly advice: string }

function storeError(cause: Error, { reason, advice }: Trouble, database: string): StoreError {
  const message = `The database ${database} ${advice} (PostgreSQL says: ${cause.message || codeOf(cause)}).`
  return new StoreError(message, { reason, database, cause })
}

const lost: Trouble = {
  reason: 'connection-lost',
  advice: 'broke off the connection: it is made again with the next attempt',
}
const busy: Trouble = { reason: 'busy', advice: 'was held by others for too long: try again' }
const unreachable: Trouble = {
  reason: 'cannot-connect',
  advice: 'does not answer: check that the server runs, and the host and port in DATABASE_URL',
}
const refusesUser: Trouble = {
  reason: 'access-denied',
  advice: 'does not let this user in: check the user, the password and their rights',
}

/**
 * By SQLSTATE.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
function troubleOfCode(code: string): Trouble | null {
  if (!/^[0-9A-Z]{5}$/.test(code)) return null
  const known = troubles.get(code) ?? troubles.get(code.slice(0, 2))
  return known ?? { reason: 'refused', advice: 'refused a statement' }
}

/** Classes and codes, the code first. */
const troubles: ReadonlyMap<string, Trouble> = new Map([
  ['08', lost],
  ['25006', { reason: 'read-only', advice: 'cannot be written: name the primary server, not a copy of it' }],
  ['25P03', lost],
  ['28', refusesUser],
  [
    '3D000',
    { reason: 'no-database', advice: 'does not exist on that server: make it (createdb) or name another' },
  ],
  ['40001', busy],
  ['40P01', busy],
  ['42501', refusesUser],
  ['53100', { reason: 'disk-full', advice: 'cannot grow because its disk is full: free some space' }],
  [
    '53300',
    {
      reason: 'too-many-connections',
      advice: 'has as many connections as it takes: run fewer processes, or raise max_connections',
    },
  ],
  ['55P03', busy],
  ['57014', busy],
  ['57P01', lost],
  ['57P02', lost],
  ['57P03', unreachable],
  ['XX001', { reason: 'damaged', advice: 'is damaged: restore a backup' }],
  ['XX002', { reason: 'damaged', advice: 'is damaged: restore a backup' }],
])

function troubleOfConnecting({ message }: Error): Trouble {
  if (/password/i.test(message)) return refusesUser
  return message === 'timeout exceeded when trying to connect' ? busy : unreachable
}

/** Of the network, or in the words of `pg`, which gives no code then. */
function isLost(error: Error): boolean {
  return /^E[A-Z]+$/.test(codeOf(error)) || /connection (terminated|error)|not queryable/i.test(error.message)
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}
