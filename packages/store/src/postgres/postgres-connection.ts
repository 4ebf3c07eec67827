import { CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely'
import type { PoolClient } from 'pg'
import { toQueryError } from './postgres-trouble.ts'

/** Kysely's connection over one of a pool's. */
export type PostgresConnection = DatabaseConnection & {
  /** Runs a statement without parameters and gives the command that PostgreSQL says it has run. */
  run(statement: string): Promise<string>
  /** Gives the connection back to its pool, which throws broken ones away. */
  release(): void
  /** Ends it, and with it whatever it has begun. */
  discard(): void
}

/** @param database what errors call it. */
export function createPostgresConnection(client: PoolClient, database: string): PostgresConnection {
  async function query({ sql, parameters }: CompiledQuery) {
    try {
      return await client.query(sql, parameters.map(withoutNul))
    } catch (error) {
      throw toQueryError(error, database)
    }
  }

  async function executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    const { command, rowCount, rows } = await query(compiled)
    // The rows' type is what Kysely derived from the query.
    return { rows: rows as R[], ...(writes.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) }
  }

  return {
    executeQuery,
    async *streamQuery<R>(compiled: CompiledQuery) {
      yield await executeQuery<R>(compiled)
    },
    run: async (statement) => (await query(CompiledQuery.raw(statement))).command,
    release: () => client.release(),
    discard: () => client.release(true),
  }
}

const writes = new Set(['DELETE', 'INSERT', 'MERGE', 'UPDATE'])

/** PostgreSQL's text holds every character but this one. */
function withoutNul(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value
}
