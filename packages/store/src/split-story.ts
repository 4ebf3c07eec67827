import type { JoinReason } from '@khabar/core'
import { sql, type Transaction } from 'kysely'
import { addStory } from './add-story.ts'
import { storedArticleOf, storedArticles } from './article-rows.ts'
import type { Engine } from './engine.ts'
import { recountStory } from './recount-story.ts'
import type { Schema } from './schema.ts'
import { leadOf } from './story-lead.ts'

/** Takes an article out of its story. See `StoryStore.split`. */
export async function splitStory(
  trx: Transaction<Schema>,
  { locksRows }: Pick<Engine, 'locksRows'>,
  articleId: number,
): Promise<number | null> {
  const row = await storedArticles(trx).where('articles.id', '=', articleId).executeTakeFirst()
  if (!row) return null
  const story = await trx
    .selectFrom('stories')
    .select(['id', 'announced_articles', 'article_count', 'held_at'])
    .where('id', '=', row.story_id)
    .$if(locksRows, (query) => query.forUpdate())
    .executeTakeFirstOrThrow()
  if (story.article_count < 2 || !(await isStillIn(trx, { articleId, storyId: story.id }))) return null

  const { published_at, seen_at, source_name } = row
  const article = storedArticleOf(row)
  const lead = { ...leadOf(article, source_name), breaking: 0 }
  const storyId = await addStory(trx, { lead, at: published_at, knownAt: seen_at })
  const because: JoinReason = { kind: 'operator', did: 'split', storyId: story.id }
  await trx
    .updateTable('articles')
    .set({ story_id: storyId, joined_because: JSON.stringify(because) })
    .where('id', '=', articleId)
    .execute()
  await trx
    .updateTable('stories')
    .set({ announced_articles: Math.min(story.announced_articles, story.article_count - 1) })
    .where('id', '=', story.id)
    .execute()
  await moveMessages(trx, { headline: lead.headline, from: story.id, to: storyId })
  await trx.updateTable('stories').set({ held_at: story.held_at }).where('id', '=', storyId).execute()
  for (const id of [story.id, storyId]) await recountStory(trx, id)
  return storyId
}

/** Another operator may have moved it while we waited for the story's row. */
async function isStillIn(
  trx: Transaction<Schema>,
  { articleId, storyId }: { articleId: number; storyId: number },
): Promise<boolean> {
  const row = trx.selectFrom('articles').select('story_id').where('id', '=', articleId)
  return (await row.executeTakeFirst())?.story_id === storyId
}

/** What was sent of a story showed one of its articles: those messages that showed this one go with it. */
async function moveMessages(
  trx: Transaction<Schema>,
  { headline, from, to }: { headline: string; from: number; to: number },
): Promise<void> {
  const shown = JSON.stringify({ headline }).slice(1, -1).replace(/[~%_]/gu, '~$&')
  await trx
    .updateTable('message_stories')
    .set({ story_id: to })
    .where('story_id', '=', from)
    .where('message_id', 'in', (eb) =>
      eb
        .selectFrom('messages')
        .innerJoin('message_stories as carried', 'carried.message_id', 'messages.id')
        .select('messages.id')
        .where('carried.story_id', '=', from)
        .where(sql<boolean>`messages.body like ${`%${shown}%`} escape '~'`),
    )
    .execute()
}
