import type { ArticleStore } from '@khabar/core'
import type { Kysely } from 'kysely'
import { addArticle } from './add-article.ts'
import { similarArticleOf, storedArticleOf } from './article-rows.ts'
import { chunksOf } from './chunks.ts'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'

/** Articles and the terms under which they are found. */
export function createArticleStore(db: Kysely<Schema>, engine: Engine): ArticleStore {
  const articles = () =>
    db
      .selectFrom('articles')
      .innerJoin('sources', 'sources.id', 'articles.source_id')
      .selectAll('articles')
      .select('sources.name as source_name')

  return {
    async knownItems(sourceId, itemIds) {
      const known = new Set<string>()
      for (const chunk of chunksOf(itemIds)) {
        const rows = await db
          .selectFrom('articles')
          .select('item_id')
          .where('source_id', '=', sourceId)
          .where('item_id', 'in', chunk)
          .execute()
        for (const { item_id } of rows) known.add(item_id)
      }
      return known
    },

    add: (draft, options) => db.transaction().execute((trx) => addArticle(trx, engine, draft, options)),

    async get(articleId) {
      const row = await articles().where('articles.id', '=', articleId).executeTakeFirst()
      return row ? storedArticleOf(row) : null
    },

    async ofStory(storyId) {
      const rows = await articles()
        .where('articles.story_id', '=', storyId)
        .orderBy('articles.published_at', 'desc')
        .orderBy('articles.id', 'desc')
        .execute()
      return rows.map(storedArticleOf)
    },

    async similar(terms, { since, limit }) {
      if (terms.length === 0) return []
      const rows = await db
        .selectFrom('articles')
        .select(['id', 'story_id', 'terms', 'published_at'])
        .where('id', 'in', engine.search.newest({ terms, match: 'some', since, limit }))
        .orderBy('published_at', 'desc')
        .orderBy('id', 'desc')
        .execute()
      return rows.map(similarArticleOf)
    },
  }
}
