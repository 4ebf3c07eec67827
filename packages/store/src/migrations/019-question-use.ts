import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Schema } from '../schema.ts'

/** When a question was last put behind a button: those of before count as of now. */
export function addQuestionUse(): Migration {
  return {
    async up(db: Kysely<Schema>) {
      const now = Temporal.Now.instant().epochMilliseconds
      await db.schema
        .alterTable('questions')
        .addColumn('used_at', 'bigint', (column) => column.notNull().defaultTo(now))
        .execute()
      await db.schema.createIndex('questions_used').on('questions').column('used_at').execute()
    },
  }
}
