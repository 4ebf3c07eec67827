import { type Word, wordsOf } from '@khabar/core'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import type { Schema } from '../schema.ts'
import { countWords } from '../words.ts'

const articlesAStep = 1_000

/** The vocabulary, filled with the words of all stored articles, and the questions behind buttons. */
export function createWordTables(engine: Engine): Migration {
  return {
    async up(db: Kysely<Schema>) {
      await db.schema
        .createTable('words')
        .addColumn('term', 'text', (column) => column.primaryKey())
        .addColumn('label', 'text', (column) => column.notNull())
        .addColumn('sound', 'text', (column) => column.notNull())
        .addColumn('start', 'text', (column) => column.notNull())
        .addColumn('headlines', 'integer', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('words_sound').on('words').columns(['sound', 'headlines']).execute()
      await db.schema
        .createIndex('words_start')
        .on('words')
        .columns(['start', 'headlines', 'sound'])
        .execute()
      await db.schema.createIndex('words_used').on('words').column('headlines').execute()
      await db.schema
        .createTable('questions')
        .addColumn('id', engine.idType, engine.numberIds)
        .addColumn('text', 'text', (column) => column.notNull().unique())
        .execute()
      await fillWords(db)
    },
  }
}

async function fillWords(db: Kysely<Schema>): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('articles')
      .select(['id', 'article', 'terms'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(articlesAStep)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    await countWords(db, wordsIn(rows))
    after = last.id
  }
}

/** The words of some articles with how many of their headlines hold them, by ascending term. */
function wordsIn(rows: readonly { article: string; terms: string }[]): Word[] {
  const words = new Map<string, Word>()
  for (const { article, terms } of rows) {
    const { headline }: { headline: string } = JSON.parse(article)
    for (const { inHeadline, ...word } of wordsOf(JSON.parse(terms), { headline })) {
      const headlines = (words.get(word.term)?.headlines ?? 0) + (inHeadline ? 1 : 0)
      words.set(word.term, { ...word, ...words.get(word.term), headlines })
    }
  }
  return [...words.values()].sort((a, b) => (a.term < b.term ? -1 : 1))
}
