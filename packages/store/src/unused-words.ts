import type { WordDraft } from '@khabar/core'
import type { Kysely, Transaction } from 'kysely'
import { chunksOf } from './chunks.ts'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'

/** Counts the words of a headline that is no more out of the vocabulary. */
export async function uncountWords(
  trx: Transaction<Schema>,
  { locksRows }: Pick<Engine, 'locksRows'>,
  words: readonly WordDraft[],
): Promise<void> {
  const terms = words.filter(({ inHeadline }) => inHeadline).map(({ term }) => term)
  if (terms.length === 0) return
  if (locksRows) {
    // In the order in which words are counted in, so that nobody waits in a circle. The order of bytes.
    for (const term of terms.sort((a, b) => (a < b ? -1 : 1)))
      await trx.selectFrom('words').select('term').where('term', '=', term).forUpdate().execute()
  }
  await trx
    .updateTable('words')
    .set((eb) => ({ headlines: eb('headlines', '-', 1) }))
    .where('term', 'in', terms)
    .where('headlines', '>', 0)
    .execute()
}

/** Removes those of the words from the vocabulary that no article holds any more. */
export async function removeUnused(
  db: Kysely<Schema>,
  { search }: Pick<Engine, 'search'>,
  terms: ReadonlySet<string>,
): Promise<void> {
  const unused: string[] = []
  for (const chunk of chunksOf([...terms])) {
    const rare = await db
      .selectFrom('words')
      .select('term')
      .where('term', 'in', chunk)
      .where('headlines', '=', 0)
      .execute()
    for (const { term } of rare) {
      const found = search.newest({ wanted: { term } }, { limit: 1 })
      const held = await db.selectFrom('articles').select('id').where('id', 'in', found).execute()
      if (held.length === 0) unused.push(term)
    }
  }
  for (const chunk of chunksOf(unused))
    await db.deleteFrom('words').where('term', 'in', chunk).where('headlines', '=', 0).execute()
}
