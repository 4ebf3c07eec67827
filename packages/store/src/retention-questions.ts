import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Forgets questions that no button was made for since then; their buttons offer topics from now on. */
export async function compactQuestions(
  db: Kysely<Schema>,
  { before, limit }: { before: number; limit: number },
): Promise<{ more: boolean }> {
  const ids = (await oldQuestions(db, { before, limit }).execute()).map(({ id }) => id)
  if (ids.length > 0)
    await db.deleteFrom('questions').where('id', 'in', ids).where('used_at', '<', before).execute()
  return { more: ids.length === limit }
}

/** The questions that were not used for the longest time. */
export function oldQuestions(db: Kysely<Schema>, { before, limit }: { before: number; limit: number }) {
  return db.selectFrom('questions').select('id').where('used_at', '<', before).orderBy('used_at').limit(limit)
}
