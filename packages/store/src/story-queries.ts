import type { StoryCursor, StoryQuery } from '@khabar/core'
import type { Kysely } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'

/** Stories newest first, after a place in that same list. */
export function newestStories(
  db: Kysely<Schema>,
  { limit, after }: { limit: number; after: StoryCursor | null },
) {
  return db
    .selectFrom('stories')
    .selectAll()
    .where('withdrawn_at', 'is', null)
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

/** Several articles may be of one story: so many more of them are looked at than stories are wanted. */
const moreArticles = 60

/** The stories of the newest articles that hold what is asked for, newest first. */
export function storiesMatching(
  db: Kysely<Schema>,
  engine: Engine,
  query: StoryQuery,
  { limit }: { limit: number },
) {
  const articles = engine.search.newest(query, { limit: limit + moreArticles })
  return db
    .selectFrom('stories')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .where('id', 'in', (eb) =>
      // Of these alone the long rows are read.
      eb
        .selectFrom('articles')
        .select('story_id')
        .where('articles.id', 'in', articles)
        .groupBy('story_id')
        .orderBy(({ fn }) => fn.max('published_at'), 'desc')
        .orderBy('story_id', 'desc')
        .limit(limit),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
}
