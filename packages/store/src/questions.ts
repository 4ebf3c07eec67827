import type { QuestionStore } from '@khabar/core'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Questions that stand behind buttons. */
export function createQuestionStore(db: Kysely<Schema>): QuestionStore {
  const idOf = (text: string) =>
    db.selectFrom('questions').select('id').where('text', '=', text).executeTakeFirst()

  return {
    async ensure(text) {
      const known = await idOf(text)
      if (known) return known.id
      await db
        .insertInto('questions')
        .values({ text })
        .onConflict((conflict) => conflict.column('text').doNothing())
        .execute()
      const made = await idOf(text)
      if (!made) throw new Error(`The question "${text}" is neither known nor new.`)
      return made.id
    },

    async get(questionId) {
      const row = await db
        .selectFrom('questions')
        .select('text')
        .where('id', '=', questionId)
        .executeTakeFirst()
      return row?.text ?? null
    },
  }
}
