import { DatabaseSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type DialectAdapter,
  type Driver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { createNodeSqliteConnection } from './node-sqlite-connection.ts'
import { toStoreError } from './sqlite-trouble.ts'

export type NodeSqliteOptions = { readonly path: string; readonly busyTimeoutMs: number }

/**
 * A Kysely dialect for Node's own `node:sqlite`.
 *
 * There is one connection, which Kysely gives out in turn: while one caller is in a transaction, all others wait.
 * Transactions are `begin immediate`: they take the file's only write lock at once, so that what they read cannot
 * change before they write, and no transaction fails half way because another one wrote.
 */
export function createNodeSqliteDialect(options: NodeSqliteOptions): Dialect {
  return {
    createDriver: () => createDriver(options),
    createAdapter: () => adapter,
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
}

const adapter: DialectAdapter = {
  supportsMultipleConnections: false,
  supportsReturning: true,
  supportsCreateIfNotExists: true,
  // Kysely then migrates in a transaction: its `begin immediate` is the lock between processes that start at once.
  supportsTransactionalDdl: true,
  async acquireMigrationLock() {},
  async releaseMigrationLock() {},
}

/** The last one marks the file as Khabar's ("Khbr"), and being a write it fails at once where nothing may be written. */
const pragmas = [
  'journal_mode = wal',
  'synchronous = normal',
  'foreign_keys = on',
  'application_id = 0x4b686272',
]

function createDriver(options: NodeSqliteOptions): Driver {
  let open: { database: DatabaseSync; connection: DatabaseConnection } | null = null

  function current() {
    if (!open) throw new Error('the database is not open')
    return open
  }

  return {
    async init() {
      const database = openDatabase(options)
      const connection = createNodeSqliteConnection(database, options)
      try {
        for (const pragma of pragmas) await execute(connection, `pragma ${pragma}`)
      } catch (error) {
        database.close()
        throw error
      }
      open = { database, connection }
    },
    acquireConnection: async () => current().connection,
    async releaseConnection() {},
    beginTransaction: (connection) => execute(connection, 'begin immediate'),
    commitTransaction: (connection) => execute(connection, 'commit'),
    async rollbackTransaction(connection) {
      // After some faults (a full disk) SQLite has rolled back by itself.
      if (current().database.isTransaction) await execute(connection, 'rollback')
    },
    async destroy() {
      open?.database.close()
      open = null
    },
  }
}

function openDatabase({ path, busyTimeoutMs }: NodeSqliteOptions): DatabaseSync {
  try {
    return new DatabaseSync(path)
  } catch (error) {
    throw toStoreError(error, { path, busyTimeoutMs })
  }
}

async function execute(connection: DatabaseConnection, statement: string): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(statement))
}
