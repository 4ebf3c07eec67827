import { wordsOf } from '@khabar/core'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import { instantOf } from './instants.ts'
import { recountStory } from './recount-story.ts'
import type { Schema } from './schema.ts'
import { removeUnused, uncountWords } from './unused-words.ts'

/**
 * Removes articles that were seen long ago with all that finds them, and stories that have none left. Stories that
 * still wait for a reader stay, and so do their articles.
 */
export async function compactArticles(
  db: Kysely<Schema>,
  engine: Engine,
  { now, before, limit }: { now: Temporal.Instant; before: number; limit: number },
): Promise<{ articles: number; stories: number; more: boolean }> {
  const old = await oldArticles(db, { before, limit }).execute()
  const byStory = Map.groupBy(old, ({ story_id }) => story_id)
  const gone = { articles: 0, stories: 0 }
  // A transaction a story: others get their turn in between.
  for (const [storyId, articles] of byStory) {
    const removed = await db
      .transaction()
      .execute((trx) => removeFrom(trx, engine, storyId, { articles, now }))
    gone.articles += removed.articles
    gone.stories += removed.stories
  }
  await removeUnused(db, engine, new Set(old.flatMap(termsIn)))
  return { ...gone, more: old.length === limit && gone.articles > 0 }
}

/** Articles that were seen before, the oldest first; none of a story that a reader will still be sent. */
export function oldArticles(db: Kysely<Schema>, { before, limit }: { before: number; limit: number }) {
  return db
    .selectFrom('articles')
    .select(['id', 'story_id', 'source_id', 'item_id', 'published_at', 'terms', 'article'])
    .where('seen_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('message_stories')
            .innerJoin('outbox', 'outbox.message_id', 'message_stories.message_id')
            .select('outbox.id')
            .whereRef('message_stories.story_id', '=', 'articles.story_id')
            .where('outbox.state', 'in', ['pending', 'sending'])
            .where('outbox.held', '<>', sql.lit(1)),
        ),
      ),
    )
    .orderBy('seen_at')
    .orderBy('id')
    .limit(limit)
}

type Row = Awaited<ReturnType<ReturnType<typeof oldArticles>['execute']>>[number]

function termsIn({ terms }: Row): string[] {
  return JSON.parse(terms)
}

/** How many articles went, and (1 or 0) whether the story is gone, too. */
async function removeFrom(
  trx: Transaction<Schema>,
  engine: Engine,
  storyId: number,
  { articles, now }: { articles: readonly Row[]; now: Temporal.Instant },
): Promise<{ articles: number; stories: number }> {
  const story = await trx
    .selectFrom('stories')
    .select(['article_count', 'announced_articles'])
    .where('id', '=', storyId)
    .$if(engine.locksRows, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!story) return { articles: 0, stories: 0 }
  let gone = 0
  for (const article of articles) gone += await removeArticle(trx, engine, article, now)
  if (gone < story.article_count) {
    // What its followers were told of stays told.
    const announced = Math.max(0, story.announced_articles - gone)
    await trx
      .updateTable('stories')
      .set({ announced_articles: announced })
      .where('id', '=', storyId)
      .execute()
    if (gone > 0) await recountStory(trx, storyId)
    return { articles: gone, stories: 0 }
  }
  await trx.deleteFrom('message_stories').where('story_id', '=', storyId).execute()
  await trx.deleteFrom('stories').where('id', '=', storyId).execute()
  return { articles: gone, stories: 1 }
}

async function removeArticle(
  trx: Transaction<Schema>,
  engine: Engine,
  row: Row,
  now: Temporal.Instant,
): Promise<number> {
  const there = trx.selectFrom('articles').select('id').where('id', '=', row.id)
  // With its story's row locked, it can neither come nor go.
  if (!(await there.where('story_id', '=', row.story_id).executeTakeFirst())) return 0
  await trx.deleteFrom('fingerprints').where('article_id', '=', row.id).execute()
  await trx.deleteFrom('articles').where('id', '=', row.id).execute()
  await engine.search.remove(trx, { id: row.id, publishedAt: instantOf(row.published_at) })
  await passOver(trx, row, now)
  const { headline }: { headline: string } = JSON.parse(row.article)
  await uncountWords(trx, engine, wordsOf(termsIn(row), { headline }))
  return 1
}

/** A listing that still names the item must not make it news again. */
async function passOver(
  trx: Transaction<Schema>,
  { source_id, item_id }: Row,
  now: Temporal.Instant,
): Promise<void> {
  const passed = { item: null, announce: 0, tries: 0, due_at: null, reason: 'it is kept no longer' }
  await trx
    .insertInto('listed_items')
    .values({ ...passed, source_id, item_id, passed_at: now.epochMilliseconds })
    .onConflict((conflict) => conflict.columns(['source_id', 'item_id']).doNothing())
    .execute()
}
