import type { Word } from '@khabar/core'
import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'

/**
 * Words of some sounds, most used first. The index is asked sound by sound: of a list, PostgreSQL does not know how few
 * words there are, and reads all that are used from the most used on.
 */
export async function wordsSounding(
  db: Kysely<Schema>,
  sounds: readonly string[],
  limit: number,
): Promise<Word[]> {
  const { rows } = await sql<Word>`
    select word.* from unnest(cast(${[...sounds]} as text[])) as asked (sound) cross join lateral (
      select term, label, sound, headlines from words where sound = asked.sound
      order by headlines desc limit ${limit}
    ) as word
    order by headlines desc limit ${limit}`.execute(db)
  return rows
}
