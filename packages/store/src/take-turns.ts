import type { DigestTurn, Lane } from '@khabar/core'
import { type Kysely, sql, type Transaction } from 'kysely'
import { chunksOf } from './chunks.ts'
import { millisecondsOf } from './instants.ts'
import type { Schema } from './schema.ts'

/** A transaction each: others get their turn in between. */
const turnsAStep = 1_000

/** Queues digests and sets next slots. See `ReaderStore.takeTurns`. */
export async function takeTurns(
  db: Kysely<Schema>,
  turns: readonly DigestTurn[],
  { locksRows }: { locksRows: boolean },
): Promise<number> {
  let queued = 0
  for (const chunk of chunksOf(turns, turnsAStep))
    queued += await db.transaction().execute(async (trx) => {
      const taken = await turnsAtHand(trx, chunk, { locksRows })
      await setNextSlots(trx, taken)
      return queueDigests(trx, taken)
    })
  return queued
}

type TakenTurn = DigestTurn & { readonly platform: string }

/** The turns whose reader is active and still has that slot. */
async function turnsAtHand(
  trx: Transaction<Schema>,
  turns: readonly DigestTurn[],
  { locksRows }: { locksRows: boolean },
): Promise<TakenTurn[]> {
  const rows = await trx
    .selectFrom('readers')
    .select(['id', 'platform', 'digest_at'])
    .where(
      'id',
      'in',
      turns.map(({ readerId }) => readerId),
    )
    .where('active', '=', 1)
    // Who is at work on these readers takes their turns; we go on with the next.
    .$if(locksRows, (query) => query.forUpdate().skipLocked())
    .execute()
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return turns.flatMap((turn) => {
    const row = rowOf.get(turn.readerId)
    return row?.digest_at === turn.digestAt.epochMilliseconds ? [{ ...turn, platform: row.platform }] : []
  })
}

async function setNextSlots(trx: Transaction<Schema>, turns: readonly TakenTurn[]): Promise<void> {
  for (const [next, alike] of Map.groupBy(turns, (turn) => millisecondsOf(turn.next)))
    await trx
      .updateTable('readers')
      .set({ digest_at: next })
      .where(
        'id',
        'in',
        alike.map(({ readerId }) => readerId),
      )
      .execute()
}

async function queueDigests(trx: Transaction<Schema>, turns: readonly TakenTurn[]): Promise<number> {
  const rows = turns.flatMap(({ readerId, platform, delivery }) =>
    delivery
      ? {
          reader_id: readerId,
          key: delivery.key,
          message_id: delivery.messageId,
          platform,
          lane: sql.lit<Lane>('digest'),
          state: sql.lit('pending' as const),
          held: sql.lit(0),
          due_at: delivery.dueAt.epochMilliseconds,
          attempts: sql.lit(0),
          fate_unknown: sql.lit(0),
        }
      : [],
  )
  if (rows.length === 0) return 0
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('outbox')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['reader_id', 'key']).doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0n)
}
