import type { CorrectionStore, Edit, EditSettlement, Message } from '@khabar/core'
import { type Kysely, sql, type Transaction } from 'kysely'
import { noteChats } from './chat-pace.ts'
import { dueRows } from './due-rows.ts'
import type { Engine } from './engine.ts'
import { readPace } from './pace.ts'
import type { Schema } from './schema.ts'

/** What is older is not changed any more: nobody scrolls back that far. */
const staleMs = 48 * 60 * 60_000

type Claim = Parameters<CorrectionStore['claimEdits']>[0]

/** Takes edits that are due, and the tokens for them. See `CorrectionStore.claimEdits`. */
export async function claimEdits(
  trx: Transaction<Schema>,
  { locksRows }: Pick<Engine, 'locksRows'>,
  { platform, now, limit, leaseMs, perSecond, gapMsOf }: Claim,
): Promise<{ edits: Edit[]; waitMs: number | null }> {
  const at = now.epochMilliseconds
  const pace = await readPace(trx, { platform, at, perSecond, locksRows })
  const [first] = await dueRows(trx, { platform, at, limit: 1, locksRows })
  if (first) return { edits: [], waitMs: null }
  await dropStale(trx, platform, at)
  const wanted = Math.min(limit, pace.allowed)
  const bounds = { platform, at, limit: wanted + 1, locksRows }
  const due = [
    ...(await abandonedEdits(trx, bounds).execute()),
    ...(await waitingEdits(trx, bounds).execute()),
  ]
  const readers = new Set<number>()
  const rows = due
    .filter(({ reader_id }) => !readers.has(reader_id) && readers.add(reader_id))
    .slice(0, wanted)
  await markSending(
    trx,
    rows.map(({ outbox_id }) => outbox_id),
    at + leaseMs,
  )
  if (gapMsOf && rows.length > 0) await noteChats(trx, rows, { platform, at, gapMsOf })
  const { waitMs } = await pace.take(rows.length)
  return { edits: rows.map(editOf), waitMs: due.length > rows.length ? waitMs : null }
}

type Bounds = {
  readonly platform: string
  readonly at: number
  readonly limit: number
  readonly locksRows?: boolean
}

/** Edits that wait, the earliest due first. */
export function waitingEdits(db: Kysely<Schema>, { platform, at, limit, locksRows = false }: Bounds) {
  return dueEdits(db, at)
    .where('edits.state', '=', sql.lit('pending'))
    .where('edits.platform', '=', platform)
    .where('edits.due_at', '<=', at)
    .orderBy('edits.due_at')
    .orderBy('edits.outbox_id')
    .limit(limit)
    .$if(locksRows, (query) => query.forUpdate('edits').skipLocked())
}

function abandonedEdits(db: Kysely<Schema>, { platform, at, limit, locksRows = false }: Bounds) {
  return dueEdits(db, at)
    .where('edits.state', '=', sql.lit('sending'))
    .where('edits.platform', '=', platform)
    .where('edits.lease_until', '<=', at)
    .orderBy('edits.lease_until')
    .limit(limit)
    .$if(locksRows, (query) => query.forUpdate('edits').skipLocked())
}

/** Edits of messages that arrived, with readers who are there and whose chats may be written to now. */
function dueEdits(db: Kysely<Schema>, at: number) {
  return db
    .selectFrom('edits')
    .innerJoin('outbox', 'outbox.id', 'edits.outbox_id')
    .innerJoin('readers', 'readers.id', 'outbox.reader_id')
    .innerJoin('messages as sent', 'sent.id', 'outbox.message_id')
    .innerJoin('messages as shown', 'shown.id', 'edits.message_id')
    .leftJoin('chat_pace', 'chat_pace.reader_id', 'outbox.reader_id')
    .select([
      'edits.outbox_id',
      'edits.claim',
      'edits.attempts',
      'outbox.reader_id',
      'outbox.platform_message_id',
      'readers.address',
      'sent.body as sent_body',
      'shown.body as shown_body',
    ])
    .where('outbox.state', '=', 'sent')
    .where('outbox.platform_message_id', 'is not', null)
    .where('readers.active', '=', 1)
    .where((eb) => eb.or([eb('chat_pace.next_at', 'is', null), eb('chat_pace.next_at', '<=', at)]))
}

type DueEdit = Awaited<ReturnType<ReturnType<typeof waitingEdits>['execute']>>[number]

function editOf(row: DueEdit): Edit {
  const [message, sent]: [Message, Message] = [JSON.parse(row.shown_body), JSON.parse(row.sent_body)]
  return {
    deliveryId: row.outbox_id,
    claim: row.claim + 1,
    readerId: row.reader_id,
    address: row.address,
    platformMessageIds: row.platform_message_id?.split(',') ?? [],
    sent,
    message,
    attempt: row.attempts + 1,
  }
}

async function markSending(
  trx: Transaction<Schema>,
  ids: readonly number[],
  leaseUntil: number,
): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('edits')
    .set((eb) => ({
      state: 'sending',
      lease_until: leaseUntil,
      attempts: eb('attempts', '+', 1),
      claim: eb('claim', '+', 1),
    }))
    .where('outbox_id', 'in', ids)
    .execute()
}

/** Also of messages that never arrived, or whose readers went. */
async function dropStale(trx: Transaction<Schema>, platform: string, at: number): Promise<void> {
  await trx
    .updateTable('edits')
    .set({ state: 'dropped', reason: 'stale', settled_at: at, lease_until: null })
    .where('state', '=', sql.lit('pending'))
    .where('platform', '=', platform)
    .where('due_at', '<', at - staleMs)
    .execute()
}

/** Writes what became of an edit. See `CorrectionStore.settleEdit`. */
export async function settleEdit(
  db: Kysely<Schema>,
  { deliveryId, claim }: Pick<Edit, 'deliveryId' | 'claim'>,
  settlement: EditSettlement,
): Promise<void> {
  const row = db
    .updateTable('edits')
    .set({ lease_until: null })
    .where('outbox_id', '=', deliveryId)
    .where('claim', '=', claim)
    .where('state', '=', 'sending')
  if (settlement.state === 'pending') {
    const { dueAt, reason, isAttempt } = settlement
    await row
      .set((eb) => ({
        state: 'pending',
        due_at: dueAt.epochMilliseconds,
        reason,
        attempts: eb('attempts', '-', isAttempt ? 0 : 1),
      }))
      .execute()
    return
  }
  const reason = settlement.state === 'done' ? null : settlement.reason
  await row.set({ state: settlement.state, reason, settled_at: settlement.at.epochMilliseconds }).execute()
}
