import type { Announcement, ChangedStory, Story } from '@khabar/core'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import { takeBackWaiting } from './held-stories.ts'
import { instantOf } from './instants.ts'
import type { Schema, StoriesTable } from './schema.ts'
import { storyOf } from './story-rows.ts'
import { termsByStory } from './story-terms.ts'

/** Stories to be looked at for their followers. See `StoryStore.unannounced`. */
export async function unannounced(
  db: Kysely<Schema>,
  page: { limit: number; afterStoryId?: number },
): Promise<ChangedStory[]> {
  const rows = await changedStories(db, page).execute()
  const terms = await termsByStory(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    story: storyOf(row),
    breaking: row.breaking === 1,
    terms: [...(terms.get(row.id) ?? [])],
    isNew: row.announced === 0,
    announced: announcementOf(row),
  }))
}

/** Stories whose number of articles is another than when they were last looked at; not those that are held. */
export function changedStories(
  db: Kysely<Schema>,
  { limit, afterStoryId = 0 }: { limit: number; afterStoryId?: number },
) {
  return db
    .selectFrom('stories')
    .selectAll()
    .whereRef('announced_articles', '<>', 'article_count')
    .where('held_at', 'is', null)
    .where('id', '>', afterStoryId)
    .orderBy('id')
    .limit(limit)
}

/**
 * Notes what was looked at. See `StoryStore.markAnnounced`; what another process noted later stays. Of a story that was
 * held meanwhile nothing is noted, and the rows that were queued after that are taken back.
 */
export async function markAnnounced(
  trx: Transaction<Schema>,
  { locksRows }: Pick<Engine, 'locksRows'>,
  {
    story: { id, articleCount },
    announcement,
  }: { story: Pick<Story, 'id' | 'articleCount'>; announcement: Announcement | null },
): Promise<void> {
  const row = await trx
    .selectFrom('stories')
    .select('held_at')
    .where('id', '=', id)
    .$if(locksRows, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) return
  if (row.held_at !== null) return takeBackWaiting(trx, id)
  await trx
    .updateTable('stories')
    .set({ announced_articles: articleCount, ...(announcement ? columnsOf(announcement) : {}) })
    .where('id', '=', id)
    .$if(announcement !== null, (query) => query.where('updates', '<=', announcement?.updates ?? 0))
    .execute()
}

function columnsOf({ at, headline, summary, sources, breaking, updates }: Announcement) {
  return {
    announced: 1,
    announced_at: at.epochMilliseconds,
    announced_headline: headline,
    announced_summary: summary,
    announced_sources: JSON.stringify(sources),
    announced_breaking: breaking ? 1 : 0,
    updates,
  }
}

function announcementOf(row: Selectable<StoriesTable>): Announcement | null {
  const { announced_at, announced_headline, announced_summary, announced_sources, updates } = row
  if (announced_at === null || announced_headline === null) return null
  return {
    at: instantOf(announced_at),
    headline: announced_headline,
    summary: announced_summary ?? '',
    sources: JSON.parse(announced_sources ?? '[]'),
    breaking: row.announced_breaking === 1,
    updates,
  }
}
