import type { ArticleStore } from '@khabar/core'
import type { Kysely } from 'kysely'
import { addArticle } from './add-article.ts'
import { similarArticleOf, similarArticles, storedArticleOf, storedArticles } from './article-rows.ts'
import { chunksOf } from './chunks.ts'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import { createWordCounter } from './words.ts'

/** Articles and the terms under which they are found. */
export function createArticleStore(db: Kysely<Schema>, engine: Engine): ArticleStore {
  const countWords = createWordCounter(db)
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

    async add(draft, options) {
      // Before the transaction, so that writers of common words do not wait for whole articles.
      await countWords(draft.words)
      return db.transaction().execute((trx) => addArticle(trx, engine, draft, options))
    },

    async get(articleId) {
      const row = await storedArticles(db).where('articles.id', '=', articleId).executeTakeFirst()
      return row ? storedArticleOf(row) : null
    },

    async ofStory(storyId) {
      const rows = await storedArticles(db)
        .where('articles.story_id', '=', storyId)
        .orderBy('articles.published_at', 'desc')
        .orderBy('articles.id', 'desc')
        .execute()
      return rows.map(storedArticleOf)
    },

    async similar(query, bounds) {
      const rows = await similarArticles(db)
        .where('articles.id', 'in', engine.search.newest(query, bounds))
        .orderBy('articles.published_at', 'desc')
        .orderBy('articles.id', 'desc')
        .execute()
      return rows.map(similarArticleOf)
    },

    async at(addresses, bounds) {
      if (addresses.length === 0) return []
      return (await articlesAt(db, addresses, bounds).execute()).map(similarArticleOf)
    },
  }
}

/** Articles at plain addresses, as `findStory` weighs them. */
export function articlesAt(db: Kysely<Schema>, addresses: readonly string[], { limit }: { limit: number }) {
  return similarArticles(db).where('articles.address', 'in', addresses).limit(limit)
}
