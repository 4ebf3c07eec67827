import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'

/** What is watched for changes, corrections, and the edits that tell readers. */
export function createCorrectionTables(engine: Engine): Migration {
  return {
    async up(db) {
      await db.schema.alterTable('stories').addColumn('withdrawn_at', 'bigint').execute()
      await db.schema.alterTable('messages').addColumn('replaced_by', 'bigint').execute()
      await db.schema
        .createTable('watched_articles')
        .addColumn('article_id', 'bigint', (column) =>
          column.primaryKey().references('articles.id').onDelete('cascade'),
        )
        .addColumn('listed', 'text')
        .addColumn('checked_at', 'bigint')
        .addColumn('missing_at', 'bigint')
        .execute()
      await db.schema
        .createTable('corrections')
        .addColumn('id', engine.idType, engine.numberIds)
        .addColumn('story_id', 'bigint', (column) =>
          column.notNull().references('stories.id').onDelete('cascade'),
        )
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('made_at', 'bigint', (column) => column.notNull())
        .addColumn('due_at', 'bigint')
        .execute()
      await db.schema.createIndex('corrections_of_story').on('corrections').column('story_id').execute()
      await db.schema
        .createIndex('corrections_due')
        .on('corrections')
        .column('due_at')
        .where(sql.ref('due_at'), 'is not', null)
        .execute()
      await db.schema
        .createTable('edits')
        .addColumn('outbox_id', 'bigint', (column) =>
          column.primaryKey().references('outbox.id').onDelete('cascade'),
        )
        .addColumn('message_id', 'bigint', (column) =>
          column.notNull().references('messages.id').onDelete('cascade'),
        )
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('due_at', 'bigint', (column) => column.notNull())
        .addColumn('lease_until', 'bigint')
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('claim', 'integer', (column) => column.notNull())
        .addColumn('reason', 'text')
        .addColumn('settled_at', 'bigint')
        .execute()
      await db.schema.createIndex('edits_of_message').on('edits').column('message_id').execute()
      await db.schema
        .createIndex('edits_waiting')
        .on('edits')
        .columns(['platform', 'due_at', 'outbox_id'])
        .where(sql.ref('state'), '=', 'pending')
        .execute()
      await db.schema
        .createIndex('edits_in_flight')
        .on('edits')
        .columns(['platform', 'lease_until'])
        .where(sql.ref('state'), '=', 'sending')
        .execute()
    },
  }
}
