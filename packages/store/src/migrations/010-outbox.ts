import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Claims that are told apart, parts, strikes, the pace of chats, invalid requests, and leases. */
export function addOutboxMarks(): Migration {
  return {
    async up(db) {
      const table = db.schema.alterTable('outbox')
      await table.addColumn('claim', 'integer', (column) => column.notNull().defaultTo(0)).execute()
      await table.addColumn('parts', 'text').execute()
      await table.addColumn('claimed_at', 'bigint').execute()
      await table.addColumn('unknown_since', 'bigint').execute()
      await db.schema
        .createIndex('outbox_returned')
        .on('outbox')
        .columns(['platform', 'due_at'])
        .where(sql.ref('held'), '=', 2)
        .execute()
      await db.schema
        .alterTable('readers')
        .addColumn('strikes', 'integer', (column) => column.notNull().defaultTo(0))
        .execute()
      await db.schema.alterTable('pace').addColumn('paused_because', 'text').execute()

      await db.schema
        .createTable('chat_pace')
        .addColumn('reader_id', 'bigint', (column) => column.primaryKey())
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('next_at', 'bigint', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('chat_pace_over').on('chat_pace').columns(['platform', 'next_at']).execute()
      await db.schema
        .createTable('invalid_requests')
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('minute', 'bigint', (column) => column.notNull())
        .addColumn('requests', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('invalid_requests_minute', ['platform', 'minute'])
        .execute()
      await db.schema
        .createTable('leases')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('holder', 'text', (column) => column.notNull())
        .addColumn('lease_until', 'bigint', (column) => column.notNull())
        .execute()
    },
  }
}
