import type { Word, WordDraft, WordStore } from '@khabar/core'
import type { Kysely } from 'kysely'
import { chunksOf } from './chunks.ts'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'

/** So many letters of a sound have an index of their own: prefixes are looked up by it, whatever a database's collation. */
const startLength = 2
/** No index holds more; what is longer is no word. In UTF-16 units. */
const longestTerm = 60
/**
 * Words that a process remembers as stored, so as not to offer them again, and for so many articles: another process
 * may have removed them, with the last article that held them.
 */
const mostRemembered = 100_000
const articlesRemembered = 1_000

/** The vocabulary of all articles. */
export function createWordStore(db: Kysely<Schema>, engine: Engine): WordStore {
  return {
    async sounding(sounds, { limit }) {
      if (sounds.length === 0) return []
      return engine.wordsSounding(db, sounds, limit)
    },

    async startingWith(sound, { limit }) {
      return wordsStartingWith(db, sound, limit).execute()
    },

    async known(terms) {
      const known = new Set<string>()
      for (const chunk of chunksOf(terms.filter(isStorable))) {
        const rows = await db.selectFrom('words').select('term').where('term', 'in', chunk).execute()
        for (const { term } of rows) known.add(term)
      }
      return known
    },
  }
}

/** Words whose sound begins so, most used first. A single letter is looked for among all, for it starts too many. */
function wordsStartingWith(db: Kysely<Schema>, sound: string, limit: number) {
  const letters = [...sound]
  return mostUsed(db, limit)
    .$if(letters.length >= startLength, (query) => query.where('start', '=', startOf(sound)))
    .$if(letters.length > 0 && letters.length !== startLength, (query) =>
      query.where((eb) =>
        eb(eb.fn<string>('substr', ['sound', eb.lit(1), eb.lit(letters.length)]), '=', sound),
      ),
    )
}

/** Words, most used first. */
export function mostUsed(db: Kysely<Schema>, limit: number) {
  return db
    .selectFrom('words')
    .select(['term', 'label', 'sound', 'headlines'])
    .orderBy('headlines', 'desc')
    .limit(limit)
}

/**
 * Counts an article's words into the vocabulary: new ones are added, and those of the headline counted up.
 *
 * Rows go in by ascending term, so that processes which write at once wait for each other and never in a circle. The
 * returned function remembers what it stored.
 */
export function createWordCounter(db: Kysely<Schema>): (words: readonly WordDraft[]) => Promise<void> {
  const stored = new Set<string>()
  let articles = 0
  return async (words) => {
    const sorted = words.filter(({ term }) => isStorable(term)).sort((a, b) => (a.term < b.term ? -1 : 1))
    await addWords(
      db,
      sorted.filter(({ term, inHeadline }) => inHeadline || !stored.has(term)),
    )
    articles += 1
    if (stored.size > mostRemembered || articles % articlesRemembered === 0) stored.clear()
    for (const { term } of sorted) stored.add(term)
  }
}

async function addWords(db: Kysely<Schema>, words: readonly WordDraft[]): Promise<void> {
  const [counted, others] = [words.filter(({ inHeadline }) => inHeadline), words.filter((w) => !w.inHeadline)]
  await countWords(
    db,
    counted.map(({ inHeadline: _, ...word }) => ({ ...word, headlines: 1 })),
  )
  for (const chunk of chunksOf(others))
    await db
      .insertInto('words')
      .values(chunk.map(({ inHeadline: _, ...word }) => rowOf({ ...word, headlines: 0 })))
      .onConflict((conflict) => conflict.column('term').doNothing())
      .execute()
}

/** Adds words, or their counts to those of the words that are known. Each term once, in ascending order. */
export async function countWords(db: Kysely<Schema>, words: readonly Word[]): Promise<void> {
  for (const chunk of chunksOf(words))
    await db
      .insertInto('words')
      .values(chunk.map(rowOf))
      .onConflict((conflict) =>
        conflict.column('term').doUpdateSet((eb) => ({
          headlines: eb('words.headlines', '+', eb.ref('excluded.headlines')),
        })),
      )
      .execute()
}

function rowOf(word: Word): Word & { start: string } {
  return { ...word, start: startOf(word.sound) }
}

function startOf(sound: string): string {
  return [...sound].slice(0, startLength).join('')
}

function isStorable(term: string): boolean {
  return term.length <= longestTerm && term !== ''
}
