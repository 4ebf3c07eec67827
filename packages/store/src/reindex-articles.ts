import type { IndexedAnew, Word } from '@khabar/core'
import type { Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import { countWords } from './words.ts'

/** Replaces what articles are found by, and counts their words into the vocabulary. Those that are gone are left out. */
export async function putArticles(
  trx: Transaction<Schema>,
  engine: Engine,
  articles: readonly IndexedAnew[],
): Promise<void> {
  const stored: IndexedAnew[] = []
  for (const article of articles) if (await putArticle(trx, engine, article)) stored.push(article)
  await countWords(trx, wordsIn(stored))
}

async function putArticle(
  trx: Transaction<Schema>,
  { search }: Engine,
  { id, publishedAt, terms, fingerprint }: IndexedAnew,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('articles')
    .set({ terms: JSON.stringify(terms) })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  const row = { article_id: id, fingerprint: JSON.stringify(fingerprint) }
  await trx
    .insertInto('fingerprints')
    .values(row)
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet({ fingerprint: row.fingerprint }))
    .execute()
  await search.remove(trx, { id, publishedAt })
  await search.add(trx, { id, publishedAt, terms })
  return true
}

/** The words of some articles with how many of their headlines hold them, by ascending term. */
function wordsIn(articles: readonly IndexedAnew[]): Word[] {
  const words = new Map<string, Word>()
  for (const { inHeadline, ...word } of articles.flatMap((article) => article.words)) {
    const known = words.get(word.term)
    const headlines = (known?.headlines ?? 0) + (inHeadline ? 1 : 0)
    words.set(word.term, { ...word, ...known, headlines })
  }
  return [...words.values()].sort((a, b) => (a.term < b.term ? -1 : 1))
}
