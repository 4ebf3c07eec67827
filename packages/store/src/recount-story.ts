import type { Transaction } from 'kysely'
import { storedArticleOf, storedArticles } from './article-rows.ts'
import type { Schema } from './schema.ts'
import { leadOf, sourceNames } from './story-lead.ts'

/** Makes a story show what its articles are now, after some came or went. Of its articles one is the least. */
export async function recountStory(trx: Transaction<Schema>, storyId: number): Promise<void> {
  const { first_at, updated_at, article_count } = await trx
    .selectFrom('articles')
    .select((eb) => [
      eb.fn.min('published_at').as('first_at'),
      eb.fn.max('published_at').as('updated_at'),
      eb.fn.countAll<number>().as('article_count'),
    ])
    .where('story_id', '=', storyId)
    .executeTakeFirstOrThrow()
  const newest = await storedArticles(trx)
    .where('articles.story_id', '=', storyId)
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('stories')
    .set({
      ...leadOf(storedArticleOf(newest), newest.source_name),
      first_at: Number(first_at),
      updated_at: Number(updated_at),
      article_count: Number(article_count),
      sources: JSON.stringify(await sourceNames(trx, storyId)),
    })
    .where('id', '=', storyId)
    .execute()
}
