import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'

/** Sources, stories, articles, and the search index over articles. */
export function createNewsTables(engine: Engine): Migration {
  return {
    async up(db) {
      await db.schema
        .createTable('sources')
        .addColumn('id', engine.idType, engine.numberIds)
        .addColumn('url', 'text', (column) => column.notNull().unique())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('format', 'text', (column) => column.notNull())
        .addColumn('due_at', 'bigint', (column) => column.notNull())
        .addColumn('lease_until', 'bigint')
        .addColumn('etag', 'text')
        .addColumn('last_modified', 'text')
        .addColumn('failures', 'integer', (column) => column.notNull())
        .addColumn('failing_since', 'bigint')
        .addColumn('last_read_at', 'bigint')
        .addColumn('last_error', 'text')
        .addColumn('paused_because', 'text')
        .execute()
      await db.schema
        .createIndex('sources_due')
        .on('sources')
        .columns(['due_at', 'id'])
        .where(sql.ref('paused_because'), 'is', null)
        .execute()

      await db.schema
        .createTable('stories')
        .addColumn('id', engine.idType, engine.numberIds)
        .addColumn('updated_at', 'bigint', (column) => column.notNull())
        .addColumn('first_at', 'bigint', (column) => column.notNull())
        .addColumn('article_count', 'integer', (column) => column.notNull())
        .addColumn('announced', 'integer', (column) => column.notNull())
        .addColumn('headline', 'text', (column) => column.notNull())
        .addColumn('summary', 'text', (column) => column.notNull())
        .addColumn('url', 'text')
        .addColumn('image_url', 'text')
        .addColumn('dateline', 'text', (column) => column.notNull())
        .addColumn('section', 'text')
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('sources', 'text', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('stories_newest').on('stories').columns(['updated_at', 'id']).execute()
      await db.schema
        .createIndex('stories_unannounced')
        .on('stories')
        .columns(['first_at', 'id'])
        .where(sql.ref('announced'), '=', 0)
        .execute()

      await db.schema
        .createTable('articles')
        .addColumn('id', engine.idType, engine.numberIds)
        .addColumn('source_id', 'bigint', (column) => column.notNull().references('sources.id'))
        .addColumn('item_id', 'text', (column) => column.notNull())
        .addColumn('story_id', 'bigint', (column) => column.notNull().references('stories.id'))
        .addColumn('published_at', 'bigint', (column) => column.notNull())
        .addColumn('seen_at', 'bigint', (column) => column.notNull())
        .addColumn('terms', 'text', (column) => column.notNull())
        .addColumn('summary', 'text', (column) => column.notNull())
        .addColumn('article', 'text', (column) => column.notNull())
        .addColumn('teaser_sets', 'text', (column) => column.notNull())
        .addUniqueConstraint('articles_item', ['source_id', 'item_id'])
        .execute()
      await db.schema
        .createIndex('articles_of_story')
        .on('articles')
        .columns(['story_id', 'published_at', 'id'])
        .execute()
      await db.schema.createIndex('articles_seen').on('articles').columns(['seen_at', 'id']).execute()
      await engine.search.create(db)
    },
  }
}
