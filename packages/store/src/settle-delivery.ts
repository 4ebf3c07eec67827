import type { Claimed, Settlement } from '@khabar/core'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * Writes what became of an attempt. A lease may have run out, and another process may have claimed the row meanwhile:
 * then only `sent` is written, which is never undone and spares the reader another copy.
 */
export async function settleDelivery(
  db: Kysely<Schema>,
  { id, claim }: Claimed,
  settlement: Settlement,
): Promise<void> {
  const row = db.updateTable('outbox').set({ lease_until: null, parts: null }).where('id', '=', id)
  if (settlement.state === 'sent') {
    const { at, platformMessageId } = settlement
    await row
      .set({
        state: 'sent',
        platform_message_id: platformMessageId,
        settled_at: at.epochMilliseconds,
        reason: null,
      })
      .where('state', '!=', 'sent')
      .execute()
    return
  }
  if (settlement.state !== 'pending') {
    const { state, reason, at } = settlement
    await row
      .set({ state, reason, settled_at: at.epochMilliseconds })
      .where('claim', '=', claim)
      .where('state', '=', 'sending')
      .execute()
    return
  }
  const { dueAt, reason, isAttempt, fateUnknown } = settlement
  await db
    .updateTable('outbox')
    .set((eb) => ({
      state: 'pending',
      lease_until: null,
      due_at: dueAt.epochMilliseconds,
      reason,
      attempts: eb('attempts', '-', isAttempt ? 0 : 1),
      // Once an attempt's end is not known, no later one makes it known.
      ...(fateUnknown
        ? { fate_unknown: 1, unknown_since: eb.fn.coalesce('unknown_since', 'claimed_at') }
        : {}),
    }))
    .where('id', '=', id)
    .where('claim', '=', claim)
    .where('state', '=', 'sending')
    .execute()
}

/** See `OutboxStore.notePart`. */
export async function notePart(
  db: Kysely<Schema>,
  { id, claim }: Claimed,
  partsSent: readonly string[],
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ parts: JSON.stringify(partsSent) })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .where('state', '=', 'sending')
    .execute()
}
