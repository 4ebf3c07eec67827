import { DatabaseSync } from 'node:sqlite'
import { secondOf } from '../../../packages/store/src/search/search-key.ts'
import { textOf } from '../../../packages/store/src/sqlite/sqlite-search.ts'
import { archiveRow, storyColumns } from './archive-rows.ts'
import type { MadeArchive } from './made-archive.ts'

/**
 * Fills an SQLite file that the store has made with the archive's articles from `from` to `to` (both included), their
 * stories, index and vocabulary, past the store: in one transaction and without a journal. Nobody else may have it open.
 */
export function loadSqliteArchive(
  path: string,
  archive: MadeArchive,
  { from = 1, to, sourceId }: { from?: number; to: number; sourceId: number },
): void {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  db.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -500000; begin')
  const names = Object.keys(storyColumns)
  const story = db.prepare(`
    insert into stories (id, updated_at, first_at, headline, summary, ${names.join(', ')})
    values (?, ?, ?, ?, ?, ${Object.values(storyColumns)
      .map((value) => `'${value}'`)
      .join(', ')})
    on conflict (id) do update set article_count = 2, updated_at = excluded.updated_at, headline = excluded.headline,
      summary = excluded.summary`)
  const article = db.prepare(`
    insert into articles (id, source_id, item_id, story_id, published_at, seen_at, terms, summary, article, teaser_sets)
    values (?, ${sourceId}, ?, ?, ?, ?, ?, '{}', '{}', '[]')`)
  const index = db.prepare('insert into article_search (rowid, terms) values ((? << 31) | ?, ?)')
  const word = db.prepare(`
    insert into words (term, label, sound, start, headlines) values (?, ?, ?, ?, ?)
    on conflict (term) do update set headlines = excluded.headlines`)
  // `run` also tells the last row's key, which is larger than a number may be.
  for (const statement of [story, article, index, word]) statement.setReadBigInts(true)
  for (let id = from; id <= to; id++) {
    const { storyId, headline, summary, at, itemId, terms, publishedAt, termsJson } = archiveRow(archive, id)
    story.run(storyId, at, at, headline, summary)
    article.run(id, itemId, storyId, at, at, termsJson)
    index.run(secondOf(publishedAt), id, textOf(terms))
  }
  for (const { term, label, sound, headlines } of archive.vocabulary(to))
    word.run(term, label, sound, sound.slice(0, 2), headlines)
  db.exec('commit; analyze; pragma journal_mode = wal')
  db.close()
}
