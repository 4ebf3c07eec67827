import { Kysely, sql } from 'kysely'
import { migrate } from '../migrate.ts'
import type { OpenDatabase } from '../open-database.ts'
import type { Schema } from '../schema.ts'
import { StoreError } from '../store-error.ts'
import { databaseLabelOf } from './database-label.ts'
import { createPostgresDialect } from './postgres-dialect.ts'
import { postgresEngine } from './postgres-engine.ts'
import type { PostgresOptions } from './postgres-pool.ts'

/**
 * A PostgreSQL database, whose tables are made and migrated where needed.
 *
 * @throws {StoreError} when the database cannot be used.
 */
export async function openPostgresDatabase(
  url: string,
  { connections = 10, connectTimeoutMs = 10_000, lockTimeoutMs = 10_000 }: Partial<PostgresOptions> = {},
): Promise<OpenDatabase> {
  const database = databaseLabelOf(url)
  if (database === null) throw notAnAddress()
  const options = { connections, connectTimeoutMs, lockTimeoutMs }
  const db = new Kysely<Schema>({ dialect: createPostgresDialect(url, database, options) })
  try {
    await check(db, database)
    await migrate(db, postgresEngine, database)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, engine: postgresEngine, name: database, close: () => db.destroy() }
}

/** What a migration would not say, or not before there is something to migrate. */
async function check(db: Kysely<Schema>, database: string): Promise<void> {
  const { rows } = await sql<{ encoding: string; readOnly: string }>`
    select current_setting('server_encoding') as encoding, current_setting('transaction_read_only') as "readOnly"
  `.execute(db)
  if (rows[0]?.encoding !== 'UTF8')
    throw new StoreError(
      `The database ${database} is encoded in ${rows[0]?.encoding}, which does not hold Hindi: make one with createdb --encoding=UTF8 --template=template0.`,
      { reason: 'wrong-encoding', database },
    )
  if (rows[0].readOnly === 'on')
    throw new StoreError(
      `The database ${database} cannot be written: name the primary server, not a copy of it.`,
      { reason: 'read-only', database },
    )
}

/** Says nothing of the address itself, which may hold a password. */
function notAnAddress(): StoreError {
  return new StoreError(
    'The address of the database cannot be read: it looks like postgres://user:password@host:5432/name, with @, :, / and # inside the password written as %40, %3A, %2F and %23.',
    { reason: 'cannot-connect', database: 'postgres://' },
  )
}
