import type { Settlement } from '@khabar/core'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * Writes what became of an attempt. A lease may have run out, and another process may have settled the row meanwhile:
 * `sent` is never undone and only an open row can fail, be dropped, or wait again.
 */
export async function settleDelivery(
  db: Kysely<Schema>,
  deliveryId: number,
  settlement: Settlement,
): Promise<void> {
  const row = db.updateTable('outbox').set({ lease_until: null }).where('id', '=', deliveryId)
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
      .where('state', 'in', ['pending', 'sending'])
      .execute()
    return
  }
  const { dueAt, reason, isAttempt, fateUnknown } = settlement
  await row
    .set((eb) => ({
      state: 'pending',
      due_at: dueAt.epochMilliseconds,
      reason,
      attempts: eb('attempts', '-', isAttempt ? 0 : 1),
      // Once an attempt's end is not known, no later one makes it known.
      ...(fateUnknown ? { fate_unknown: 1 } : {}),
    }))
    .where('state', '=', 'sending')
    .execute()
}
