import type { ArticleDraft, JoinReason } from '@khabar/core'
import type { Transaction } from 'kysely'
import { addStory } from './add-story.ts'
import { rowOfArticle } from './article-rows.ts'
import { noteListed } from './corrections-watch.ts'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import { leadOf, type StoryLead, sourceNames } from './story-lead.ts'

type Added = { readonly articleId: number; readonly storyId: number; readonly added: boolean }

/** Stores an article, its search terms, and what it changes of its story. See `ArticleStore.add`. */
export async function addArticle(
  trx: Transaction<Schema>,
  engine: Engine,
  draft: ArticleDraft,
  {
    storyId,
    because = null,
    announce,
  }: { storyId: number | null; because?: JoinReason | null; announce: boolean },
): Promise<Added> {
  const known = await knownArticle(trx, draft)
  if (known) return known

  const source = await sourceName(trx, draft.sourceId)
  const lead = { ...leadOf(draft, source), breaking: draft.breaking ? 1 : 0 }
  const ownStoryId =
    storyId ??
    (await addStory(trx, {
      lead,
      at: draft.publishedAt.epochMilliseconds,
      knownAt: announce ? null : draft.seenAt.epochMilliseconds,
    }))
  const article = await trx
    .insertInto('articles')
    .values(rowOfArticle(draft, { storyId: ownStoryId, because: storyId === null ? null : because }))
    .onConflict((conflict) => conflict.columns(['source_id', 'item_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!article) return await giveUp(trx, draft, { emptyStoryId: storyId === null ? ownStoryId : null })
  const { id: articleId } = article
  const fingerprint = JSON.stringify(draft.fingerprint)
  await trx.insertInto('fingerprints').values({ article_id: articleId, fingerprint }).execute()
  if (draft.listed) await noteListed(trx, articleId, draft.listed)
  await engine.search.add(trx, { id: articleId, publishedAt: draft.publishedAt, terms: draft.terms })
  await updateStory(trx, engine, ownStoryId, { lead, at: draft.publishedAt.epochMilliseconds })
  return { articleId, storyId: ownStoryId, added: true }
}

async function knownArticle(
  trx: Transaction<Schema>,
  { sourceId, itemId }: ArticleDraft,
): Promise<Added | null> {
  const known = await trx
    .selectFrom('articles')
    .select(['id', 'story_id'])
    .where('source_id', '=', sourceId)
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  return known ? { articleId: known.id, storyId: known.story_id, added: false } : null
}

/** Another process stored the item in the meantime: gives what it stored, and takes our new story back. */
async function giveUp(
  trx: Transaction<Schema>,
  draft: ArticleDraft,
  { emptyStoryId }: { emptyStoryId: number | null },
): Promise<Added> {
  if (emptyStoryId !== null) await trx.deleteFrom('stories').where('id', '=', emptyStoryId).execute()
  const known = await knownArticle(trx, draft)
  if (!known) throw new Error(`The item ${draft.itemId} can neither be stored nor found.`)
  return known
}

/** Counts a new article in. Readers see the newest; of two of the same time, the one that was stored later. */
async function updateStory(
  trx: Transaction<Schema>,
  { locksRows }: Engine,
  storyId: number,
  { lead, at }: { lead: Lead; at: number },
): Promise<void> {
  const story = await trx
    .selectFrom('stories')
    .select(['first_at', 'updated_at'])
    .where('id', '=', storyId)
    // Not `for update`: articles that name the story hold a little lock on it, and would wait for each other.
    .$if(locksRows, (query) => query.forNoKeyUpdate())
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

async function sourceName(trx: Transaction<Schema>, sourceId: number): Promise<string> {
  const row = trx.selectFrom('sources').select('name').where('id', '=', sourceId)
  return (await row.executeTakeFirstOrThrow()).name
}

type Lead = StoryLead & { readonly breaking: number }
