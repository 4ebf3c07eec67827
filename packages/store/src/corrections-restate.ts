import { type CorrectionDraft, type Restatement, wordsOf } from '@khabar/core'
import type { Transaction } from 'kysely'
import { storedArticleOf, storedArticles } from './article-rows.ts'
import type { Engine } from './engine.ts'
import { recountStory } from './recount-story.ts'
import { putArticles } from './reindex-articles.ts'
import type { Schema } from './schema.ts'
import { uncountWords } from './unused-words.ts'

/** Replaces what an article says. See `CorrectionStore.restate`. */
export async function restateArticle(
  trx: Transaction<Schema>,
  engine: Engine,
  articleId: number,
  { restated, correction }: { restated: Restatement; correction: CorrectionDraft | null },
): Promise<void> {
  const row = await storedArticles(trx).where('articles.id', '=', articleId).executeTakeFirst()
  if (!row) return
  await trx
    .selectFrom('stories')
    .select('id')
    .where('id', '=', row.story_id)
    .$if(engine.locksRows, (query) => query.forNoKeyUpdate())
    .execute()
  const before = storedArticleOf(row)
  const { article, summary, terms, fingerprint, words } = restated
  await uncountWords(trx, engine, wordsOf(before.terms, { headline: before.article.headline }))
  await trx
    .updateTable('articles')
    .set({ article: JSON.stringify(article), summary: JSON.stringify(summary) })
    .where('id', '=', articleId)
    .execute()
  // The date and the address stay what it is found by: a correction makes no news of it.
  await putArticles(trx, engine, [
    { id: articleId, publishedAt: before.publishedAt, terms, fingerprint, words },
  ])
  await recountStory(trx, row.story_id)
  if (!correction) return
  await putCorrection(trx, row.story_id, correction)
  // What its followers know of it is held against later changes.
  await trx
    .updateTable('stories')
    .set({ announced_headline: article.headline, announced_summary: summary.text })
    .where('id', '=', row.story_id)
    .where('announced_headline', 'in', correction.headlines)
    .execute()
}

/** Notes a correction that readers are to be told of; it is due at once. */
export async function putCorrection(
  trx: Transaction<Schema>,
  storyId: number,
  { at, ...body }: CorrectionDraft,
): Promise<void> {
  const made_at = at.epochMilliseconds
  await trx
    .insertInto('corrections')
    .values({ story_id: storyId, body: JSON.stringify(body), made_at, due_at: made_at })
    .execute()
}
