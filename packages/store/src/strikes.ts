import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Strikes that follow each other so fast come from sends that were under way together. */
const sameMomentMs = 5 * 60_000

/** See `OutboxStore.strike`. Several rows of one reader may fail in the same moment: that is one sign, not several. */
export async function strikeReader(
  db: Kysely<Schema>,
  readerId: number,
  { until }: { until: number },
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const waits = await trx
      .selectFrom('chat_pace')
      .select('next_at')
      .where('reader_id', '=', readerId)
      .executeTakeFirst()
    const isSameMoment = waits !== undefined && waits.next_at > until - sameMomentMs
    const reader = await trx
      .updateTable('readers')
      .set((eb) => ({ strikes: eb('strikes', '+', isSameMoment ? 0 : 1) }))
      .where('id', '=', readerId)
      .returning(['platform', 'strikes'])
      .executeTakeFirst()
    if (!reader) return 0
    await trx
      .insertInto('chat_pace')
      .values({ reader_id: readerId, platform: reader.platform, next_at: until })
      .onConflict((conflict) => conflict.column('reader_id').doUpdateSet({ next_at: until }))
      .execute()
    return reader.strikes
  })
}
