import type { Transaction } from 'kysely'
import { storedArticleOf, storedArticles } from './article-rows.ts'
import { putCorrection } from './corrections-restate.ts'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import { splitStory } from './split-story.ts'

/** Takes back an article. See `CorrectionStore.withdrawArticle`. */
export async function withdrawArticle(
  trx: Transaction<Schema>,
  engine: Engine,
  articleId: number,
  at: Temporal.Instant,
): Promise<number | null> {
  const row = await trx
    .selectFrom('articles')
    .select('story_id')
    .where('id', '=', articleId)
    .executeTakeFirst()
  if (!row) return null
  const storyId = (await splitStory(trx, engine, articleId)) ?? row.story_id
  return (await withdrawStory(trx, engine, storyId, at)) ? storyId : null
}

/** Takes back a story with all its articles. See `CorrectionStore.withdrawStory`. */
export async function withdrawStory(
  trx: Transaction<Schema>,
  engine: Engine,
  storyId: number,
  at: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('stories')
    .set((eb) => ({ withdrawn_at: at.epochMilliseconds, announced_articles: eb.ref('article_count') }))
    .where('id', '=', storyId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  const rows = await storedArticles(trx).where('articles.story_id', '=', storyId).execute()
  const articles = rows.map(storedArticleOf)
  // Nothing finds them any more, and no later report joins them.
  for (const { id, publishedAt } of articles) await engine.search.remove(trx, { id, publishedAt })
  await trx.updateTable('articles').set({ address: null }).where('story_id', '=', storyId).execute()
  const headlines = [...new Set(articles.map(({ article }) => article.headline))]
  await putCorrection(trx, storyId, { headlines, corrected: null, at })
  return true
}
