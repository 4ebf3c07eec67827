import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Follows become follows and mutes, and stories remember how they were when their followers were last told. */
export function createFollowKinds(): Migration {
  return {
    async up(db) {
      await db.schema
        .alterTable('follows')
        .addColumn('kind', 'text', (column) => column.notNull().defaultTo('follow'))
        .execute()
      await db.schema.dropIndex('follows_topic').execute()
      await db.schema
        .createIndex('follows_topic')
        .on('follows')
        .columns(['topic_id', 'kind', 'reader_id'])
        .execute()
      await db.schema
        .createIndex('follows_muted')
        .on('follows')
        .columns(['reader_id', 'topic_id'])
        .where(sql.ref('kind'), '=', 'mute')
        .execute()

      for (const column of ['announced_headline', 'announced_summary', 'announced_sources'])
        await db.schema.alterTable('stories').addColumn(column, 'text').execute()
      await db.schema.alterTable('stories').addColumn('announced_at', 'bigint').execute()
      for (const column of ['announced_articles', 'announced_breaking', 'breaking', 'updates'])
        await db.schema
          .alterTable('stories')
          .addColumn(column, 'integer', (added) => added.notNull().defaultTo(0))
          .execute()
      await db
        .updateTable('stories')
        .set({ announced_articles: sql.ref('article_count') })
        .where('announced', '=', 1)
        .execute()
      await db.schema.dropIndex('stories_unannounced').execute()
      await db.schema
        .createIndex('stories_unannounced')
        .on('stories')
        .column('id')
        .where(sql.ref('announced_articles'), '<>', sql.ref('article_count'))
        .execute()
    },
  }
}
