import type { Lane } from '@khabar/core'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** A digest that old is no news: whoever was away that long gets the next one. */
const staleMs = 24 * 60 * 60_000
const staleRowsAStep = 500
/** Whoever was away does not get what is older than this. */
const oldForReturnedMs = 60 * 60_000

/** A row of the outbox that is due, as it was before its claim. */
export type DueRow = Awaited<ReturnType<typeof dueRows>>[number]

type DueBounds = {
  readonly platform: string
  readonly at: number
  readonly limit: number
  /** See `Engine`. Rows that somebody is at work on (settles, moves to another reader) are left for the next claim. */
  readonly locksRows?: boolean
}

/** What a platform has to send, breaking lane first, then earliest due; up to `limit` rows of each kind. */
export async function dueRows(trx: Transaction<Schema>, bounds: DueBounds) {
  const rows = [
    ...(await abandonedRows(trx, bounds).execute()),
    ...(await waitingRows(trx, 'breaking', bounds).execute()),
    ...(await waitingRows(trx, 'digest', bounds).execute()),
  ]
  return rows.sort((a, b) => laneOrder[a.lane] - laneOrder[b.lane] || a.due_at - b.due_at || a.id - b.id)
}

const laneOrder: Readonly<Record<Lane, number>> = { breaking: 0, digest: 1 }

/** Drops digests that waited too long; a backlog of very many goes over several claims. */
export async function dropStale(
  trx: Transaction<Schema>,
  { platform, at, locksRows }: Omit<DueBounds, 'limit'>,
): Promise<void> {
  const bounds = { platform, at, limit: staleRowsAStep, locksRows: locksRows ?? false }
  for (const stale of [staleWaiting(trx, bounds), staleAbandoned(trx, bounds)]) {
    await trx
      .updateTable('outbox')
      .set({ state: 'dropped', reason: 'stale', settled_at: at, lease_until: null })
      .where('id', 'in', stale)
      .execute()
  }
}

/** Gives back the rows of readers who were away, without their old digests. */
export async function takeBack(
  trx: Transaction<Schema>,
  { platform, at }: Pick<DueBounds, 'platform' | 'at'>,
): Promise<void> {
  const returned = trx.updateTable('outbox').where('held', '=', sql.lit(2)).where('platform', '=', platform)
  await returned
    .set({ state: 'dropped', reason: 'old when its reader came back', settled_at: at, held: 0 })
    .where('due_at', '<', at - oldForReturnedMs)
    .where('lane', '=', 'digest')
    .where('state', '=', 'pending')
    .execute()
  await returned.set({ held: 0 }).execute()
}

/** Rows that wait in a lane. */
export function waitingRows(
  db: Kysely<Schema>,
  lane: Lane,
  { platform, at, limit, locksRows = false }: DueBounds,
) {
  return pendingRows(db)
    .innerJoin('readers', 'readers.id', 'outbox.reader_id')
    .leftJoin('chat_pace', 'chat_pace.reader_id', 'outbox.reader_id')
    .select(dueColumns)
    .where('outbox.platform', '=', platform)
    .where((eb) => eb.or([eb('chat_pace.next_at', 'is', null), eb('chat_pace.next_at', '<=', at)]))
    .where('lane', '=', lane)
    .where('due_at', '<=', at)
    .$if(lane === 'digest', (query) => query.where('due_at', '>=', at - staleMs))
    .orderBy('due_at')
    .orderBy('outbox.id')
    .limit(limit)
    .$if(locksRows, (query) => query.forUpdate('outbox').skipLocked())
}

/** How many rows of a platform are due and wait. */
export function dueCount(db: Kysely<Schema>, { platform, at }: Omit<DueBounds, 'limit'>) {
  return pendingRows(db)
    .select((eb) => eb.fn.countAll().as('rows'))
    .where('platform', '=', platform)
    .where('lane', 'in', ['breaking', 'digest'])
    .where('due_at', '<=', at)
}

/** Rows whose lease ran out while they were sent. */
export function abandonedRows(db: Kysely<Schema>, { platform, at, limit, locksRows = false }: DueBounds) {
  return sendingRows(db)
    .innerJoin('readers', 'readers.id', 'outbox.reader_id')
    .select(dueColumns)
    .where('outbox.platform', '=', platform)
    .where('lease_until', '<=', at)
    .where((eb) => eb.or([eb('lane', '!=', 'digest'), eb('due_at', '>=', at - staleMs)]))
    .orderBy('lease_until')
    .limit(limit)
    .$if(locksRows, (query) => query.forUpdate('outbox').skipLocked())
}

/** Ids of digests that waited too long. */
export function staleWaiting(db: Kysely<Schema>, { platform, at, limit, locksRows = false }: DueBounds) {
  return pendingRows(db)
    .select('outbox.id')
    .where('platform', '=', platform)
    .where('lane', '=', 'digest')
    .where('due_at', '<', at - staleMs)
    .limit(limit)
    .$if(locksRows, (query) => query.forUpdate().skipLocked())
}

function staleAbandoned(db: Kysely<Schema>, { platform, at, limit, locksRows = false }: DueBounds) {
  return sendingRows(db)
    .select('outbox.id')
    .where('platform', '=', platform)
    .where('lease_until', '<=', at)
    .where('lane', '=', 'digest')
    .where('due_at', '<', at - staleMs)
    .limit(limit)
    .$if(locksRows, (query) => query.forUpdate().skipLocked())
}

const dueColumns = [
  'outbox.id',
  'outbox.reader_id',
  'outbox.key',
  'outbox.message_id',
  'outbox.lane',
  'outbox.state',
  'outbox.due_at',
  'outbox.attempts',
  'outbox.fate_unknown',
  'outbox.claim',
  'outbox.claimed_at',
  'outbox.unknown_since',
  'outbox.parts',
  'readers.address',
  'readers.time_zone',
  'readers.quiet',
  'readers.breaking_in_quiet',
  'readers.strikes',
] as const

// Literals, so that the partial indexes are used.
function pendingRows(db: Kysely<Schema>) {
  return db.selectFrom('outbox').where('state', '=', sql.lit('pending')).where('held', '=', sql.lit(0))
}

function sendingRows(db: Kysely<Schema>) {
  return db.selectFrom('outbox').where('state', '=', sql.lit('sending')).where('held', '=', sql.lit(0))
}
