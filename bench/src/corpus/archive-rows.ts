import type { MadeArchive, MadeArticle } from './made-archive.ts'

/** What a made article is in the store's tables. */
export type ArchiveRow = MadeArticle & {
  readonly itemId: string
  /** When it was published, in milliseconds. */
  readonly at: number
  readonly termsJson: string
}

/** The rows' text for an article of the archive. */
export function archiveRow(archive: MadeArchive, id: number): ArchiveRow {
  const article = archive.article(id)
  return {
    ...article,
    itemId: `archive-${id}`,
    at: article.publishedAt.epochMilliseconds,
    termsJson: JSON.stringify(article.terms),
  }
}

/** The columns that are alike in all its stories; as text that every engine takes. */
export const storyColumns = {
  article_count: '1',
  announced: '1',
  announced_articles: '1',
  dateline: '[]',
  source: 'भोर',
  sources: '["भोर"]',
}
