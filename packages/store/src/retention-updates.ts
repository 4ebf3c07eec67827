import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'

/** Telegram forgets an update that nobody took after a day, and so do we. */
const keptMs = 24 * 60 * 60_000

/** Forgets updates of before a day, the oldest first, `limit` of them and those of the same moment. */
export async function compactUpdates(
  db: Kysely<Schema>,
  { now, limit }: { now: Temporal.Instant; limit: number },
): Promise<{ more: boolean }> {
  const old = oldUpdates(db, { before: now.epochMilliseconds - keptMs, limit })
  const { numDeletedRows } = await db
    .deleteFrom('updates')
    .where('taken_at', '<=', sql<number>`(select max(taken_at) from ${old} as old)`)
    .executeTakeFirstOrThrow()
  return { more: numDeletedRows >= BigInt(limit) }
}

/** When the oldest updates were taken. */
export function oldUpdates(db: Kysely<Schema>, { before, limit }: { before: number; limit: number }) {
  return db
    .selectFrom('updates')
    .select('taken_at')
    .where('taken_at', '<', before)
    .orderBy('taken_at')
    .limit(limit)
}
