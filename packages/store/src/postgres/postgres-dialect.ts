import {
  AbortedTransactionError,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { Pool } from 'pg'
import { createPostgresConnection, type PostgresConnection } from './postgres-connection.ts'
import { createPostgresPool, type PostgresOptions } from './postgres-pool.ts'
import { toConnectError } from './postgres-trouble.ts'

/**
 * A Kysely dialect for `pg`. Its errors are `StoreError`s that name the database as we are told to, and closing it
 * waits for whoever has a connection or waits for one (the pool of `pg` would let those wait for ever).
 */
export function createPostgresDialect(url: string, database: string, options: PostgresOptions): Dialect {
  return {
    createDriver: () => createDriver(createPostgresPool(url, options), database),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  }
}

function createDriver(pool: Pool, database: string): Driver {
  const given = new Map<DatabaseConnection, PostgresConnection>()
  const users = createCount()

  function connectionOf(asked: DatabaseConnection): PostgresConnection {
    const connection = given.get(asked)
    if (!connection) throw new Error('the connection was given back')
    return connection
  }

  return {
    async init() {},
    async acquireConnection() {
      users.add(1)
      try {
        const connection = createPostgresConnection(await pool.connect(), database)
        given.set(connection, connection)
        return connection
      } catch (error) {
        users.add(-1)
        throw toConnectError(error, database)
      }
    },
    async releaseConnection(asked) {
      given.get(asked)?.release()
      given.delete(asked)
      users.add(-1)
    },
    async beginTransaction(asked) {
      await connectionOf(asked).run('begin')
    },
    async commitTransaction(asked) {
      if ((await connectionOf(asked).run('commit')) === 'ROLLBACK') throw new AbortedTransactionError()
    },
    async rollbackTransaction(asked) {
      try {
        await connectionOf(asked).run('rollback')
      } catch {
        // Who is in the transaction hears of what went wrong first; without its connection, nothing of it stays.
        connectionOf(asked).discard()
        given.delete(asked)
      }
    },
    async destroy() {
      await users.gone()
      await pool.end()
    },
  }
}

/** Counts, and says when there is none left. */
function createCount() {
  let count = 0
  let whenGone = () => {}
  return {
    add(more: number) {
      count += more
      if (count === 0) whenGone()
    },
    gone: () => (count === 0 ? Promise.resolve() : new Promise<void>((resolve) => (whenGone = resolve))),
  }
}
