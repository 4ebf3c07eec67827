import { sql, type Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'

type Spread = {
  readonly now: Temporal.Instant
  readonly since: Temporal.Instant
  readonly limit: number
  readonly dropWaiting: boolean
}

/**
 * Gives the rows of a replaced message to the newest one in its place. See `CorrectionStore.spread`.
 *
 * Rows that wait are locked before they change: one that is being claimed is `sending` by then, and edited.
 */
export async function spreadMessage(
  trx: Transaction<Schema>,
  engine: Pick<Engine, 'locksRows'>,
  messageId: number,
  { now, since, limit, dropWaiting }: Spread,
): Promise<boolean> {
  const target = await newestOf(trx, messageId)
  if (target === messageId) return false
  const at = now.epochMilliseconds
  const waiting = await giveWaiting(trx, engine, { messageId, target, limit, dropWaiting, at })
  const edits = await aimEdits(trx, { messageId, target, limit, at })
  const sent = await addEdits(trx, { messageId, target, limit, at, since: since.epochMilliseconds })
  return [waiting, edits, sent].some((rows) => rows >= limit)
}

async function newestOf(trx: Transaction<Schema>, messageId: number): Promise<number> {
  const row = await trx
    .selectFrom('messages')
    .select('replaced_by')
    .where('id', '=', messageId)
    .executeTakeFirst()
  return row?.replaced_by ? newestOf(trx, row.replaced_by) : messageId
}

type Step = {
  readonly messageId: number
  readonly target: number
  readonly limit: number
  readonly at: number
}

/** What was not begun yet is sent as the new message, or not at all. */
async function giveWaiting(
  trx: Transaction<Schema>,
  { locksRows }: Pick<Engine, 'locksRows'>,
  { messageId, target, limit, at, dropWaiting }: Step & { dropWaiting: boolean },
): Promise<number> {
  const rows = await trx
    .selectFrom('outbox')
    .select('id')
    .where('message_id', '=', messageId)
    .where('state', '=', 'pending')
    .where('fate_unknown', '=', 0)
    .where('parts', 'is', null)
    .orderBy('id')
    .limit(limit)
    .$if(locksRows, (query) => query.forUpdate())
    .execute()
  if (rows.length === 0) return 0
  const changes = dropWaiting
    ? { state: 'dropped' as const, reason: 'its story was withdrawn', settled_at: at }
    : { message_id: target }
  const ids = rows.map(({ id }) => id)
  await trx.updateTable('outbox').set(changes).where('id', 'in', ids).execute()
  return rows.length
}

/** Edits that showed, or were to show, the message show the new one. */
async function aimEdits(trx: Transaction<Schema>, { messageId, target, limit, at }: Step): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('edits')
    .set((eb) => ({
      message_id: target,
      state: eb
        .case()
        .when('state', '=', 'dropped')
        .then('dropped' as const)
        .else('pending' as const)
        .end(),
      // One that is under way comes to its end first.
      due_at: eb.fn.coalesce('lease_until', eb.val(at)),
      attempts: 0,
      settled_at: null,
    }))
    .where('outbox_id', 'in', (eb) =>
      eb.selectFrom('edits').select('outbox_id').where('message_id', '=', messageId).limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** What was sent, or is under way, is edited once it is there. */
async function addEdits(
  trx: Transaction<Schema>,
  { messageId, target, limit, at, since }: Step & { since: number },
): Promise<number> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('edits')
    .columns(['outbox_id', 'message_id', 'platform', 'state', 'due_at', 'attempts', 'claim'])
    .expression((eb) =>
      eb
        .selectFrom('outbox')
        .select((row) => [
          'outbox.id',
          row.cast<number>(row.val(target), 'bigint').as('message_id'),
          'outbox.platform',
          sql.lit('pending' as const).as('state'),
          row.cast<number>(row.val(at), 'bigint').as('due_at'),
          sql.lit(0).as('attempts'),
          sql.lit(0).as('claim'),
        ])
        .where('outbox.message_id', '=', messageId)
        .where('outbox.state', 'in', ['pending', 'sending', 'sent'])
        .where((row) => row.or([row('outbox.settled_at', 'is', null), row('outbox.settled_at', '>=', since)]))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('edits').select('edits.outbox_id').whereRef('edits.outbox_id', '=', 'outbox.id'),
            ),
          ),
        )
        .orderBy('outbox.id')
        .limit(limit),
    )
    .onConflict((conflict) => conflict.column('outbox_id').doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0n)
}
