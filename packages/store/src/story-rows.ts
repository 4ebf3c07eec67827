import type { Story } from '@khabar/core'
import type { Selectable } from 'kysely'
import { instantOf } from './instants.ts'
import type { StoriesTable } from './schema.ts'

/** The story of a row. */
export function storyOf(row: Selectable<StoriesTable>): Story {
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
