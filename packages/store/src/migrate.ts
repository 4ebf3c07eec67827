import { type Kysely, sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration'
import type { Engine } from './engine.ts'
import { migrationsFor } from './migrations/migrations.ts'
import type { Schema } from './schema.ts'
import { StoreError } from './store-error.ts'

/**
 * Brings a database to the newest schema, in one transaction: processes that start at once wait for each other, and
 * all but the first find nothing to do.
 *
 * @throws {StoreError} `newer-schema` where the database knows a step that this program does not.
 */
export async function migrate(db: Kysely<Schema>, engine: Engine, database: string): Promise<void> {
  const migrations = migrationsFor(engine)
  const unknown = (await appliedSteps(db)).find((name) => !(name in migrations))
  if (unknown !== undefined) {
    throw new StoreError(
      `The database ${database} was written by a newer version of Khabar (step ${unknown}): update this program, or name another database.`,
      { reason: 'newer-schema', database },
    )
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

async function appliedSteps(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return []
  const steps = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(
    db,
  )
  return steps.rows.map(({ name }) => name)
}
