import { DatabaseSync } from 'node:sqlite'
import type { MadeArchive } from '../corpus/made-archive.ts'
import type { QuestionKind } from '../corpus/made-questions.ts'
import { timeEach } from '../measure/time-each.ts'

export type Questions = ReadonlyMap<QuestionKind, readonly string[]>

/** As many as the product ranks. */
const MOST = 45

/** The milliseconds of each question in MiniSearch, all words wanted; `null` where it is not installed. */
export async function askMiniSearch(
  archive: MadeArchive,
  { size, texts }: { size: number; texts: readonly string[] },
): Promise<number[] | null> {
  const found = await import('minisearch').catch(() => null)
  if (found === null) return null
  const index = new found.default({ fields: ['headline', 'summary'], searchOptions: { combineWith: 'AND' } })
  for (let id = 1; id <= size; id++) {
    const { headline, summary } = archive.article(id)
    index.add({ id, headline, summary })
  }
  const ask = async (text: string) => index.search(text).slice(0, MOST)
  await timeEach(texts.slice(0, texts.length / 5), ask)
  return timeEach(texts, ask)
}

/** The milliseconds of each question as FTS5 is mostly asked: all that match ranked by bm25, over the store's own index. */
export function askBm25(path: string, texts: readonly string[]): number[] {
  const db = new DatabaseSync(path, { readOnly: true })
  const statement = db.prepare(
    'select rowid & 2147483647 as id from article_search where article_search match ? order by bm25(article_search) limit ?',
  )
  const times = texts.map((text) => {
    const started = performance.now()
    statement.all(text, MOST)
    return performance.now() - started
  })
  db.close()
  return times
}
