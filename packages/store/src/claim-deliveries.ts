import type { Delivery, DeliveryClaim, Message } from '@khabar/core'
import type { Transaction } from 'kysely'
import { chatWait, noteChats } from './chat-pace.ts'
import { type DueRow, dropStale, dueRows, takeBack } from './due-rows.ts'
import type { Engine } from './engine.ts'
import { instantOrNull } from './instants.ts'
import { readPace } from './pace.ts'
import { quietOf } from './reader-rows.ts'
import type { Schema } from './schema.ts'

/** Rows looked at for each that is wanted: at most one a reader is taken, and some readers may have several. */
const rowsPerDelivery = 4

/** Takes due rows for sending, and the tokens for them. See `OutboxStore.claim`. */
export async function claimDeliveries(
  trx: Transaction<Schema>,
  { locksRows }: Pick<Engine, 'locksRows'>,
  { platform, now, limit, leaseMs, perSecond, gapMsOf }: DeliveryClaim,
): Promise<{ deliveries: Delivery[]; waitMs: number | null }> {
  const at = now.epochMilliseconds
  const pace = await readPace(trx, { platform, at, perSecond, locksRows })
  const wanted = Math.min(limit, pace.allowed)
  await takeBack(trx, { platform, at })
  await dropStale(trx, { platform, at, locksRows })
  const due = await dueRows(trx, { platform, at, limit: wanted * rowsPerDelivery + 1, locksRows })
  const rows = onePerReader(due).slice(0, wanted)
  await markSending(trx, rows, { at, leaseUntil: at + leaseMs })
  if (gapMsOf && rows.length > 0) await noteChats(trx, rows, { platform, at, gapMsOf })
  const { waitMs } = await pace.take(rows.length)
  const deliveries = await deliveriesOf(trx, rows)
  return { deliveries, waitMs: due.length > rows.length ? waitMs : await chatWait(trx, { platform, at }) }
}

/** Messages to one reader go one after the other: the rest of a reader's rows waits for the next claim. */
function onePerReader(rows: readonly DueRow[]): DueRow[] {
  const readers = new Set<number>()
  return rows.filter(({ reader_id }) => {
    if (readers.has(reader_id)) return false
    readers.add(reader_id)
    return true
  })
}

async function markSending(
  trx: Transaction<Schema>,
  rows: readonly DueRow[],
  { at, leaseUntil }: { at: number; leaseUntil: number },
): Promise<void> {
  if (rows.length === 0) return
  await trx
    .updateTable('outbox')
    .set((eb) => ({
      state: 'sending',
      lease_until: leaseUntil,
      attempts: eb('attempts', '+', 1),
      claim: eb('claim', '+', 1),
      // A lease that ran out: nobody wrote how that attempt ended.
      fate_unknown: eb.case().when('state', '=', 'sending').then(1).else(eb.ref('fate_unknown')).end(),
      unknown_since: eb
        .case()
        .when('state', '=', 'sending')
        .then(eb.fn.coalesce('unknown_since', 'claimed_at'))
        .else(eb.ref('unknown_since'))
        .end(),
      claimed_at: at,
    }))
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
}

async function deliveriesOf(trx: Transaction<Schema>, rows: readonly DueRow[]): Promise<Delivery[]> {
  if (rows.length === 0) return []
  const ids = [...new Set(rows.map(({ message_id }) => message_id))]
  const messages = await trx.selectFrom('messages').select(['id', 'body']).where('id', 'in', ids).execute()
  const messageOf = new Map(messages.map(({ id, body }): [number, Message] => [id, JSON.parse(body)]))
  return rows.flatMap((row) => {
    const message = messageOf.get(row.message_id)
    if (!message) return []
    return {
      id: row.id,
      claim: row.claim + 1,
      readerId: row.reader_id,
      address: row.address,
      timeZone: row.time_zone,
      ...quietOf(row),
      key: row.key,
      lane: row.lane,
      messageId: row.message_id,
      message,
      partsSent: row.parts === null ? [] : JSON.parse(row.parts),
      strikes: row.strikes,
      attempt: row.attempts + 1,
      fateUnknown: row.fate_unknown === 1 || row.state === 'sending',
      unknownSince: instantOrNull(row.unknown_since ?? (row.state === 'sending' ? row.claimed_at : null)),
    }
  })
}
