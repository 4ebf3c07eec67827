import type { QuestionStore } from '@khabar/core'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** A question that is asked all the time is not written to each time. */
const roundedToMs = 60 * 60_000

/** Questions that stand behind buttons. */
export function createQuestionStore(db: Kysely<Schema>): QuestionStore {
  const rowOf = (text: string) =>
    db.selectFrom('questions').select(['id', 'used_at']).where('text', '=', text).executeTakeFirst()

  return {
    async ensure(text, now) {
      const used_at = now.epochMilliseconds
      const known = await rowOf(text)
      if (known && used_at - known.used_at < roundedToMs) return known.id
      await db
        .insertInto('questions')
        .values({ text, used_at })
        .onConflict((conflict) => conflict.column('text').doUpdateSet({ used_at }))
        .execute()
      const made = await rowOf(text)
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
