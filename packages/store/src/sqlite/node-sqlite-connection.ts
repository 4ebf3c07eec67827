import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import type { NodeSqliteOptions } from './node-sqlite-dialect.ts'
import { isBusy, toStoreError } from './sqlite-trouble.ts'

/**
 * Kysely's connection over an open database.
 *
 * While another connection holds the file's lock we wait in JavaScript, not inside SQLite (whose `busy_timeout` is 0):
 * SQLite's own waiting would stop the whole program, and would never end where the lock's holder is this same program.
 */
export function createNodeSqliteConnection(
  database: DatabaseSync,
  options: NodeSqliteOptions,
): DatabaseConnection {
  const prepare = createStatementCache(database)

  async function executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const giveUpAt = performance.now() + options.busyTimeoutMs
    for (;;) {
      try {
        return run<R>(prepare(sql), parameters)
      } catch (error) {
        if (!isBusy(error) || performance.now() >= giveUpAt) throw toStoreError(error, options)
      }
      await setTimeout(pauseMs())
    }
  }

  return {
    executeQuery,
    async *streamQuery<R>(query: CompiledQuery) {
      yield await executeQuery<R>(query)
    },
  }
}

type Prepared = { readonly statement: StatementSync; readonly returnsRows: boolean }

function run<R>({ statement, returnsRows }: Prepared, parameters: readonly unknown[]): QueryResult<R> {
  // node:sqlite refuses by itself what it cannot bind; the rows' type is what Kysely derived from the query.
  const values = parameters as SQLInputValue[]
  if (returnsRows) return { rows: statement.all(...values) as R[] }
  const { changes } = statement.run(...values)
  return { rows: [], numAffectedRows: BigInt(changes) }
}

/** Uneven, so that processes which wait for the same lock do not come back in step. */
function pauseMs(): number {
  return 1 + Math.random() * 14
}

const statementsKept = 200

/** Prepared statements by their text; the least recently used go first. */
function createStatementCache(database: DatabaseSync): (sql: string) => Prepared {
  const kept = new Map<string, Prepared>()
  return (sql) => {
    const prepared = kept.get(sql) ?? prepareStatement(database, sql)
    kept.delete(sql)
    kept.set(sql, prepared)
    for (const oldest of kept.keys()) {
      if (kept.size <= statementsKept) break
      kept.delete(oldest)
    }
    return prepared
  }
}

function prepareStatement(database: DatabaseSync, sql: string): Prepared {
  const statement = database.prepare(sql)
  const returnsRows = statement.columns().length > 0
  // `run` also tells the last row's id, and that of the search index is larger than a number may be.
  if (!returnsRows) statement.setReadBigInts(true)
  return { statement, returnsRows }
}
