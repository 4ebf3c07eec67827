import pg from 'pg'

export type PostgresOptions = {
  /** Connections at most. */
  readonly connections: number
  /** How long to wait for the server, or for a connection to become free. */
  readonly connectTimeoutMs: number
  /** How long to wait for rows that another process holds. */
  readonly lockTimeoutMs: number
}

/** A process that is stopped in the middle of a transaction must not hold up all others for ever. */
const abandonedTransactionMs = 60_000

/**
 * A pool of connections to a PostgreSQL database, none of which is opened yet. Whole numbers of 64 bits are read as
 * numbers: all of ours are milliseconds, counts and ids, far below 2^53.
 */
export function createPostgresPool(
  url: string,
  { connections, connectTimeoutMs, lockTimeoutMs }: PostgresOptions,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'khabar',
    max: connections,
    connectionTimeoutMillis: connectTimeoutMs,
    lock_timeout: lockTimeoutMs,
    idle_in_transaction_session_timeout: abandonedTransactionMs,
    keepAlive: true,
    types: { getTypeParser: parserOf },
  })
  // A connection that breaks while nobody waits for it must not end the program: it is thrown away, and who uses it
  // next, or is in the middle of a transaction on it, hears of it then.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

const { INT8, NUMERIC } = pg.types.builtins

function parserOf(...[oid, format]: Parameters<typeof pg.types.getTypeParser>) {
  return oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format)
}
