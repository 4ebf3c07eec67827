import type { Story, StoryStore } from '@khabar/core'
import { type Kysely, type Selectable, sql } from 'kysely'
import { chunksOf } from './chunks.ts'
import type { Engine } from './engine.ts'
import { instantOf } from './instants.ts'
import type { Schema, StoriesTable } from './schema.ts'
import { newestStories, storiesMatching, undeliveredStories } from './story-queries.ts'

/** Stories as readers see them. `articles.add` keeps them up to date. */
export function createStoryStore(db: Kysely<Schema>, engine: Engine): StoryStore {
  return {
    async get(storyId) {
      const row = await db.selectFrom('stories').selectAll().where('id', '=', storyId).executeTakeFirst()
      return row ? storyOf(row) : null
    },

    async latest({ limit, after = null }) {
      return (await newestStories(db, { limit, after }).execute()).map(storyOf)
    },

    async matching(terms, bounds) {
      if (terms.length === 0) return []
      return (await storiesMatching(db, engine, { terms, ...bounds }).execute()).map(storyOf)
    },

    async undelivered(readerId, bounds) {
      return (await undeliveredStories(db, { readerId, ...bounds }).execute()).map(storyOf)
    },

    async unannounced({ limit }) {
      const rows = await db
        .selectFrom('stories')
        .selectAll()
        // A literal, so that the partial index is used.
        .where('announced', '=', sql.lit(0))
        .orderBy('first_at')
        .orderBy('id')
        .limit(limit)
        .execute()
      const terms = await termsByStory(
        db,
        rows.map(({ id }) => id),
      )
      return rows.map((row) => ({ story: storyOf(row), terms: [...(terms.get(row.id) ?? [])] }))
    },

    async markAnnounced(storyIds) {
      for (const chunk of chunksOf(storyIds))
        await db.updateTable('stories').set({ announced: 1 }).where('id', 'in', chunk).execute()
    },
  }
}

async function termsByStory(
  db: Kysely<Schema>,
  storyIds: readonly number[],
): Promise<Map<number, Set<string>>> {
  const termsOf = new Map(storyIds.map((id) => [id, new Set<string>()]))
  for (const chunk of chunksOf(storyIds)) {
    const rows = await db
      .selectFrom('articles')
      .select(['story_id', 'terms'])
      .where('story_id', 'in', chunk)
      .execute()
    for (const { story_id, terms } of rows) {
      const list: string[] = JSON.parse(terms)
      for (const term of list) termsOf.get(story_id)?.add(term)
    }
  }
  return termsOf
}

function storyOf(row: Selectable<StoriesTable>): Story {
  return {
    id: row.id,
    headline: row.headline,
    summary: row.summary,
    url: row.url,
    imageUrl: row.image_url,
    dateline: JSON.parse(row.dateline),
    section: row.section,
    sources: JSON.parse(row.sources),
    source: row.source,
    articleCount: row.article_count,
    firstAt: instantOf(row.first_at),
    updatedAt: instantOf(row.updated_at),
  }
}
