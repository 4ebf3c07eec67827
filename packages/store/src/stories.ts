import type { StoryStore } from '@khabar/core'
import type { Kysely } from 'kysely'
import { markAnnounced, unannounced } from './announcements.ts'
import type { Engine } from './engine.ts'
import { heldStories, holdStory, releaseStory } from './held-stories.ts'
import { mergeStories } from './merge-stories.ts'
import type { Schema } from './schema.ts'
import { splitStory } from './split-story.ts'
import { newestStories, shownStories, storiesBefore, storiesMatching } from './story-queries.ts'
import { storyOf } from './story-rows.ts'
import { termsByStory } from './story-terms.ts'

/** Stories as readers see them. `articles.add` keeps them up to date. */
export function createStoryStore(db: Kysely<Schema>, engine: Engine): StoryStore {
  return {
    async get(storyId) {
      const row = await db.selectFrom('stories').selectAll().where('id', '=', storyId).executeTakeFirst()
      return row ? storyOf(row) : null
    },

    async shown(storyId) {
      const row = await shownStories(db).where('id', '=', storyId).executeTakeFirst()
      return row ? storyOf(row) : null
    },

    async latest({ limit, after = null, before = null }) {
      if (before) return (await storiesBefore(db, { limit, before }).execute()).map(storyOf).reverse()
      return (await newestStories(db, { limit, after }).execute()).map(storyOf)
    },

    async matching(query, bounds) {
      return (await storiesMatching(db, engine, query, bounds).execute()).map(storyOf)
    },

    termsOf: (storyIds) => termsByStory(db, storyIds),

    unannounced: (page) => unannounced(db, page),

    markAnnounced: (story, announcement) =>
      db.transaction().execute((trx) => markAnnounced(trx, engine, { story, announcement })),

    hold: (storyId, at) => db.transaction().execute((trx) => holdStory(trx, storyId, at.epochMilliseconds)),

    release: (storyId) => releaseStory(db, storyId),

    async held(page) {
      return (await heldStories(db, page).execute()).map(storyOf)
    },

    split: (articleId) => db.transaction().execute((trx) => splitStory(trx, engine, articleId)),

    merge: (stories) => db.transaction().execute((trx) => mergeStories(trx, engine, stories)),
  }
}
