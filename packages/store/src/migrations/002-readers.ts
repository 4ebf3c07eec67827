import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'

/** Readers, topics, and who follows what. */
export function createReaderTables(engine: Engine): Migration {
  return {
    async up(db) {
      await db.schema
        .createTable('readers')
        .addColumn('id', engine.idType, engine.numberIds)
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('address', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('time_zone', 'text', (column) => column.notNull())
        .addColumn('digest_times', 'text', (column) => column.notNull())
        .addColumn('digest_at', 'bigint')
        .addColumn('digest_length', 'integer', (column) => column.notNull())
        .addColumn('active', 'integer', (column) => column.notNull())
        .addColumn('inactive_because', 'text')
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addUniqueConstraint('readers_address', ['platform', 'address'])
        .execute()
      await db.schema
        .createIndex('readers_digest_due')
        .on('readers')
        .columns(['digest_at', 'id'])
        .where(sql.ref('active'), '=', 1)
        .execute()

      await db.schema
        .createTable('topics')
        .addColumn('id', engine.idType, engine.numberIds)
        .addColumn('key', 'text', (column) => column.notNull().unique())
        .addColumn('label', 'text', (column) => column.notNull())
        .addColumn('terms', 'text', (column) => column.notNull())
        .addColumn('anchor', 'text', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('topics_anchor').on('topics').column('anchor').execute()

      await db.schema
        .createTable('follows')
        .addColumn('id', engine.idType, engine.numberIds)
        .addColumn('reader_id', 'bigint', (column) => column.notNull().references('readers.id'))
        .addColumn('topic_id', 'bigint', (column) => column.notNull().references('topics.id'))
        .addColumn('followed_at', 'bigint', (column) => column.notNull())
        .addUniqueConstraint('follows_once', ['reader_id', 'topic_id'])
        .execute()
      await db.schema.createIndex('follows_topic').on('follows').columns(['topic_id', 'reader_id']).execute()
    },
  }
}
