import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Schema } from '../schema.ts'

/** What platforms sent, and whether it was handled. */
export function createUpdateTable(): Migration {
  return {
    async up(db: Kysely<Schema>) {
      await db.schema
        .createTable('updates')
        .addColumn('bot', 'text', (column) => column.notNull())
        .addColumn('id', 'bigint', (column) => column.notNull())
        .addColumn('holder', 'text')
        .addColumn('lease_until', 'bigint', (column) => column.notNull())
        .addColumn('taken_at', 'bigint', (column) => column.notNull())
        .addColumn('body', 'text')
        .addPrimaryKeyConstraint('updates_of_bot', ['bot', 'id'])
        .execute()
      await db.schema.createIndex('updates_taken').on('updates').column('taken_at').execute()
      await db.schema
        .createIndex('updates_kept')
        .on('updates')
        .columns(['bot', 'lease_until'])
        .where(sql.ref('body'), 'is not', null)
        .execute()
    },
  }
}
