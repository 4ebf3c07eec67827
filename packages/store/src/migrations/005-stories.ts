import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What articles are held against each other by, why one joined its story, and its address in plain form. */
export function addStoryMarks(): Migration {
  return {
    async up(db) {
      for (const column of ['joined_because', 'address'])
        await db.schema.alterTable('articles').addColumn(column, 'text').execute()
      await db.schema
        .createIndex('articles_address')
        .on('articles')
        .column('address')
        .where(sql.ref('address'), 'is not', null)
        .execute()
      await db.schema
        .createTable('fingerprints')
        .addColumn('article_id', 'bigint', (column) => column.primaryKey().references('articles.id'))
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .execute()
    },
  }
}
