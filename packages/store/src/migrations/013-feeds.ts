import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Schema } from '../schema.ts'

/** Feeds into the channels of communities. */
export function createFeedTable(): Migration {
  return {
    async up(db: Kysely<Schema>) {
      await db.schema
        .createTable('feeds')
        .addColumn('reader_id', 'bigint', (column) => column.primaryKey())
        .addColumn('community', 'text', (column) => column.notNull())
        .addColumn('owner', 'text', (column) => column.notNull())
        .addColumn('role', 'text')
        .addColumn('posts', 'text', (column) => column.notNull())
        .addColumn('post', 'text')
        .addColumn('is_owner_told', 'integer', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('feeds_of_community').on('feeds').column('community').execute()
    },
  }
}
