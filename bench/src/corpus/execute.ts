import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'

/** Runs a statement past the store. */
export type Execute = (sql: string) => Promise<void>

/** Statements for an SQLite file. */
export function inSqlite(path: string): Execute {
  return async (sql) => {
    const db = new DatabaseSync(path)
    db.exec(sql)
    db.close()
  }
}

/** Statements for a PostgreSQL database. */
export function inPostgres(url: string): Execute {
  return async (sql) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
}
