import type { CorrectionStore, ListedMark, WatchedArticle } from '@khabar/core'
import { type Kysely, sql } from 'kysely'
import { chunksOf } from './chunks.ts'
import { instantOrNull } from './instants.ts'
import type { Schema } from './schema.ts'

/** Items that became articles, with their marks. See `CorrectionStore.watched`. */
export async function watchedArticles(
  db: Kysely<Schema>,
  sourceId: number,
  itemIds: readonly string[],
  { since }: { since: Temporal.Instant },
): Promise<WatchedArticle[]> {
  const watched: WatchedArticle[] = []
  for (const chunk of chunksOf(itemIds)) {
    const rows = await db
      .selectFrom('articles')
      .leftJoin('watched_articles', 'watched_articles.article_id', 'articles.id')
      .select(['articles.id', 'articles.item_id', 'watched_articles.listed'])
      .where('source_id', '=', sourceId)
      .where('item_id', 'in', chunk)
      .where('seen_at', '>=', since.epochMilliseconds)
      .orderBy('articles.id')
      .execute()
    for (const { id, item_id, listed } of rows)
      watched.push({ articleId: id, itemId: item_id, mark: listed === null ? null : markOf(listed) })
  }
  return watched
}

/** Notes a mark. See `CorrectionStore.noteListed`; also part of the transaction that stores an article. */
export async function noteListed(db: Kysely<Schema>, articleId: number, mark: ListedMark): Promise<void> {
  const listed = JSON.stringify(mark)
  await db
    .insertInto('watched_articles')
    .values({ article_id: articleId, listed })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet({ listed }))
    .execute()
}

function markOf(json: string): ListedMark {
  const mark: Omit<ListedMark, 'readAt'> & { readAt: string } = JSON.parse(json)
  return { ...mark, readAt: Temporal.Instant.from(mark.readAt) }
}

/** Readers that are counted of a story: who was sent to more is as widely sent. */
const mostCounted = 20

/** Ids of articles whose pages should be looked at. See `CorrectionStore.pagesToCheck`. */
export function pagesToCheck(
  db: Kysely<Schema>,
  { since, checkedBefore, missingBefore, limit }: Parameters<CorrectionStore['pagesToCheck']>[0],
) {
  const recent = db
    .selectFrom('stories')
    .innerJoin('articles', (join) =>
      join
        .onRef('articles.story_id', '=', 'stories.id')
        .onRef('articles.published_at', '=', 'stories.updated_at'),
    )
    .leftJoin('watched_articles as watched', 'watched.article_id', 'articles.id')
    .select(['articles.id', 'watched.checked_at'])
    .select(
      sql<number>`(select count(*) from (
      select 1 from message_stories
      join outbox on outbox.message_id = message_stories.message_id and outbox.state = 'sent'
      where message_stories.story_id = stories.id limit ${sql.lit(mostCounted)}) as sent)`.as('readers'),
    )
    .where('stories.updated_at', '>=', since.epochMilliseconds)
    .where('stories.withdrawn_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('watched.checked_at', 'is', null),
        eb('watched.checked_at', '<=', checkedBefore.epochMilliseconds),
        eb.and([
          eb('watched.missing_at', 'is not', null),
          eb('watched.checked_at', '<=', missingBefore.epochMilliseconds),
        ]),
      ]),
    )
  return db
    .selectFrom(recent.as('recent'))
    .select('id')
    .where('readers', '>', 0)
    .orderBy('readers', 'desc')
    .orderBy((eb) => eb.fn.coalesce('checked_at', sql.lit(0)))
    .orderBy('id', 'desc')
    .limit(limit)
}

/** Notes that a page was looked at. See `CorrectionStore.noteCheck`. */
export async function noteCheck(
  db: Kysely<Schema>,
  articleId: number,
  { at, isMissing }: { at: Temporal.Instant; isMissing: boolean },
): Promise<Temporal.Instant | null> {
  const now = at.epochMilliseconds
  const { missing_at } = await db
    .insertInto('watched_articles')
    .values({ article_id: articleId, checked_at: now, missing_at: isMissing ? now : null })
    .onConflict((conflict) =>
      conflict.column('article_id').doUpdateSet((eb) => ({
        checked_at: now,
        missing_at: isMissing ? eb.fn.coalesce('watched_articles.missing_at', eb.val(now)) : null,
      })),
    )
    .returning('missing_at')
    .executeTakeFirstOrThrow()
  return instantOrNull(missing_at)
}
