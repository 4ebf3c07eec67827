import type { StoryCursor, StoryQuery } from '@khabar/core'
import type { Kysely } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'

/** What readers may see: neither withdrawn nor held. */
export function shownStories(db: Kysely<Schema>) {
  return db.selectFrom('stories').selectAll().where('withdrawn_at', 'is', null).where('held_at', 'is', null)
}

/** Stories newest first, after a place in that same list. */
export function newestStories(
  db: Kysely<Schema>,
  { limit, after }: { limit: number; after: StoryCursor | null },
) {
  return shownStories(db)
    .$if(after !== null, (query) =>
      query.where((eb) => eb(eb.refTuple('updated_at', 'id'), '<', eb.tuple(...placeOf(after)))),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
}

/** The stories right before a place in that list, the nearest first. */
export function storiesBefore(db: Kysely<Schema>, { limit, before }: { limit: number; before: StoryCursor }) {
  return shownStories(db)
    .where((eb) => eb(eb.refTuple('updated_at', 'id'), '>', eb.tuple(...placeOf(before))))
    .orderBy('updated_at')
    .orderBy('id')
    .limit(limit)
}

function placeOf(cursor: StoryCursor | null): [number, number] {
  return [cursor?.updatedAt.epochMilliseconds ?? 0, cursor?.id ?? 0]
}

/** Several articles may be of one story: so many more of them are looked at than stories are wanted. */
const moreArticles = 45

/** The stories of the newest articles that hold what is asked for, newest first. */
export function storiesMatching(
  db: Kysely<Schema>,
  engine: Engine,
  query: StoryQuery,
  { limit }: { limit: number },
) {
  const articles = engine.search.newest(query, { limit: limit + moreArticles })
  return shownStories(db)
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
