import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'

/** Messages, the outbox, and each platform's pace. */
export function createOutboxTables(engine: Engine): Migration {
  return {
    async up(db) {
      await db.schema
        .createTable('messages')
        .addColumn('id', engine.idType, engine.numberIds)
        .addColumn('key', 'text', (column) => column.notNull().unique())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('message_stories')
        .addColumn('message_id', 'bigint', (column) => column.notNull().references('messages.id'))
        .addColumn('story_id', 'bigint', (column) => column.notNull().references('stories.id'))
        .addPrimaryKeyConstraint('message_stories_once', ['message_id', 'story_id'])
        .execute()

      await db.schema
        .createTable('outbox')
        .addColumn('id', engine.idType, engine.numberIds)
        .addColumn('reader_id', 'bigint', (column) => column.notNull().references('readers.id'))
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('message_id', 'bigint', (column) => column.notNull().references('messages.id'))
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('lane', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('held', 'integer', (column) => column.notNull())
        .addColumn('due_at', 'bigint', (column) => column.notNull())
        .addColumn('lease_until', 'bigint')
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('fate_unknown', 'integer', (column) => column.notNull())
        .addColumn('reason', 'text')
        .addColumn('platform_message_id', 'text')
        .addColumn('settled_at', 'bigint')
        .addUniqueConstraint('outbox_once', ['reader_id', 'key'])
        .execute()
      await db.schema
        .createIndex('outbox_waiting')
        .on('outbox')
        .columns(['platform', 'lane', 'due_at', 'id'])
        .where(sql.ref('state'), '=', 'pending')
        .where(sql.ref('held'), '=', 0)
        .execute()
      await db.schema
        .createIndex('outbox_in_flight')
        .on('outbox')
        .columns(['platform', 'lease_until'])
        .where(sql.ref('state'), '=', 'sending')
        .where(sql.ref('held'), '=', 0)
        .execute()

      await db.schema
        .createTable('pace')
        .addColumn('platform', 'text', (column) => column.primaryKey())
        .addColumn('tokens', 'double precision', (column) => column.notNull())
        .addColumn('refilled_at', 'bigint', (column) => column.notNull())
        .addColumn('paused_until', 'bigint', (column) => column.notNull())
        .execute()
    },
  }
}
