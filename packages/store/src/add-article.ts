import type { ArticleDraft } from '@khabar/core'
import type { Transaction } from 'kysely'
import { rowOfArticle } from './article-rows.ts'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'

/** Stores an article, its search terms, and what it changes of its story. See `ArticleStore.add`. */
export async function addArticle(
  trx: Transaction<Schema>,
  engine: Engine,
  draft: ArticleDraft,
  { storyId, announce }: { storyId: number | null; announce: boolean },
): Promise<{ articleId: number; storyId: number; added: boolean }> {
  const known = await trx
    .selectFrom('articles')
    .select(['id', 'story_id'])
    .where('source_id', '=', draft.sourceId)
    .where('item_id', '=', draft.itemId)
    .executeTakeFirst()
  if (known) return { articleId: known.id, storyId: known.story_id, added: false }

  const lead = leadOf(draft, await sourceName(trx, draft.sourceId))
  const ownStoryId = storyId ?? (await addStory(trx, draft, { lead, announce }))
  const { id: articleId } = await trx
    .insertInto('articles')
    .values(rowOfArticle(draft, ownStoryId))
    .returning('id')
    .executeTakeFirstOrThrow()
  await engine.search.add(trx, articleId, draft.terms)
  await updateStory(trx, ownStoryId, { lead, at: draft.publishedAt.epochMilliseconds })
  return { articleId, storyId: ownStoryId, added: true }
}

/** A story without articles yet. */
async function addStory(
  trx: Transaction<Schema>,
  draft: ArticleDraft,
  { lead, announce }: { lead: Lead; announce: boolean },
): Promise<number> {
  const at = draft.publishedAt.epochMilliseconds
  const { id } = await trx
    .insertInto('stories')
    .values({
      ...lead,
      first_at: at,
      updated_at: at,
      article_count: 0,
      announced: announce ? 0 : 1,
      sources: '[]',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Counts a new article in. Readers see the newest; of two of the same time, the one that was stored later. */
async function updateStory(
  trx: Transaction<Schema>,
  storyId: number,
  { lead, at }: { lead: Lead; at: number },
): Promise<void> {
  const story = await trx
    .selectFrom('stories')
    .select(['first_at', 'updated_at'])
    .where('id', '=', storyId)
    .executeTakeFirstOrThrow()
  const sources = await sourceNames(trx, storyId)
  await trx
    .updateTable('stories')
    .set((eb) => ({
      ...(at >= story.updated_at ? lead : {}),
      first_at: Math.min(at, story.first_at),
      updated_at: Math.max(at, story.updated_at),
      article_count: eb('article_count', '+', 1),
      sources: JSON.stringify(sources),
    }))
    .where('id', '=', storyId)
    .execute()
}

/** Names of a story's outlets, each once, the first to publish first. */
async function sourceNames(trx: Transaction<Schema>, storyId: number): Promise<string[]> {
  const rows = await trx
    .selectFrom('articles')
    .innerJoin('sources', 'sources.id', 'articles.source_id')
    .select('sources.name')
    .where('articles.story_id', '=', storyId)
    .orderBy('articles.published_at')
    .orderBy('articles.id')
    .execute()
  return [...new Set(rows.map(({ name }) => name))]
}

async function sourceName(trx: Transaction<Schema>, sourceId: number): Promise<string> {
  const row = trx.selectFrom('sources').select('name').where('id', '=', sourceId)
  return (await row.executeTakeFirstOrThrow()).name
}

type Lead = ReturnType<typeof leadOf>

function leadOf({ article, summary }: ArticleDraft, source: string) {
  return {
    headline: article.headline,
    summary: summary.text,
    url: article.url,
    image_url: article.images[0]?.url ?? null,
    dateline: JSON.stringify(article.dateline),
    section: article.section,
    source,
  }
}
