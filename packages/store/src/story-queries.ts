import type { StoryCursor } from '@khabar/core'
import type { Kysely } from 'kysely'
import type { Engine, WantedArticles } from './engine.ts'
import type { Schema } from './schema.ts'

/** Stories newest first, after a place in that same list. */
export function newestStories(
  db: Kysely<Schema>,
  { limit, after }: { limit: number; after: StoryCursor | null },
) {
  return db
    .selectFrom('stories')
    .selectAll()
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('updated_at', 'id'),
          '<',
          eb.tuple(after?.updatedAt.epochMilliseconds ?? 0, after?.id ?? 0),
        ),
      ),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
}

/** Several articles may be of one story: so many are looked at for each story that is wanted. */
const articlesPerStory = 4

/** Stories of the newest articles that hold the terms, newest first. */
export function storiesMatching(db: Kysely<Schema>, engine: Engine, { limit, ...wanted }: WantedArticles) {
  const articles = engine.search.newest({ ...wanted, limit: limit * articlesPerStory })
  return db
    .selectFrom('stories')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb.selectFrom('articles').select('story_id').where('articles.id', 'in', articles),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
}

/**
 * Stories that no row of a reader's outbox carries, newest first; rows that failed or were dropped carried nothing.
 * The reader's own rows are read once, because the rows about a story may be as many as there are readers.
 */
export function undeliveredStories(
  db: Kysely<Schema>,
  { readerId, since, limit }: { readerId: number; since: Temporal.Instant; limit: number },
) {
  return db
    .selectFrom('stories')
    .selectAll()
    .where('updated_at', '>=', since.epochMilliseconds)
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('outbox')
        .innerJoin('message_stories', 'message_stories.message_id', 'outbox.message_id')
        .select('message_stories.story_id')
        .where('outbox.reader_id', '=', readerId)
        .where('outbox.state', 'in', ['pending', 'sending', 'sent']),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
}
