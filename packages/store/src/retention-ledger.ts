import type { Kysely, Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import { passedKeptMs } from './listed-items.ts'
import { compactMark, lockMark, writeMark } from './marks.ts'
import type { Schema } from './schema.ts'

type Walked = { readonly gone: number; readonly more: boolean }
type Old = { readonly before: number; readonly limit: number }
type Locks = Pick<Engine, 'locksRows'>

/** Removes rows of the outbox that were due long ago, but for those that still wait for a reader who is there. */
export function compactDeliveries(
  db: Kysely<Schema>,
  engine: Locks,
  { before, limit }: Old,
): Promise<Walked> {
  return walk(db, engine, 'outbox', limit, async (trx, after) => {
    const rows = await trx
      .selectFrom('outbox')
      .select(['id', 'due_at', 'state', 'held'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map(({ id, due_at, state, held }) => ({
      id,
      isOld: due_at < before,
      isGone: due_at < before && (held === 1 || !['pending', 'sending'].includes(state)),
    }))
  })
}

/** Removes messages that were made long ago and that no row of the outbox refers to. */
export function compactMessages(db: Kysely<Schema>, engine: Locks, { before, limit }: Old): Promise<Walked> {
  return walk(db, engine, 'messages', limit, async (trx, after) => {
    const rows = await trx
      .selectFrom('messages')
      .select((eb) => [
        'id',
        'created_at',
        eb
          .selectFrom('outbox')
          .select('outbox.id')
          .whereRef('outbox.message_id', '=', 'messages.id')
          .limit(1)
          .as('row'),
        eb
          .selectFrom('edits')
          .select('edits.outbox_id')
          .whereRef('edits.message_id', '=', 'messages.id')
          .limit(1)
          .as('edit'),
      ])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute()
    const found = rows.map(({ id, created_at, row, edit }) => ({
      id,
      isOld: created_at < before,
      isGone: created_at < before && row === null && edit === null,
    }))
    const ids = found.filter(({ isGone }) => isGone).map(({ id }) => id)
    if (ids.length > 0) await trx.deleteFrom('message_stories').where('message_id', 'in', ids).execute()
    return found
  })
}

/** Removes what was passed over so long ago that a poll would forget it too, of sources that are read no more as well. */
export function compactListedItems(
  db: Kysely<Schema>,
  engine: Locks,
  { now, limit }: { now: Temporal.Instant; limit: number },
): Promise<Walked> {
  const before = now.epochMilliseconds - passedKeptMs
  return walk(db, engine, 'listed_items', limit, async (trx, after) => {
    const rows = await trx
      .selectFrom('listed_items')
      .select(['id', 'passed_at', 'due_at'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map(({ id, passed_at, due_at }) => {
      const isGone = (passed_at ?? due_at ?? 0) < before
      // Items wait and pass in any order: the walk goes to the end.
      return { id, isOld: true, isGone }
    })
  })
}

/** All walks begin anew. Where each did so by itself, they could go on in turn for ever. */
export async function beginWalksAnew(db: Kysely<Schema>): Promise<void> {
  await db
    .deleteFrom('marks')
    .where('name', 'in', (['outbox', 'messages', 'listed_items'] as const).map(compactMark))
    .execute()
}

/** In place of the last id. */
const done = -1

type Found = { readonly id: number; readonly isOld: boolean; readonly isGone: boolean }

/**
 * Removes rows of a table in the order of their ids, going on where the last step stopped, until it comes to rows that
 * are not old; then it rests until all walks are done. Needs no index of its own, and rows that stay for long do not
 * hold it up.
 */
function walk(
  db: Kysely<Schema>,
  engine: Locks,
  table: 'outbox' | 'messages' | 'listed_items',
  limit: number,
  look: (trx: Transaction<Schema>, after: number) => Promise<Found[]>,
): Promise<Walked> {
  const name = compactMark(table)
  return db.transaction().execute(async (trx) => {
    const after = Number((await lockMark(trx, engine, name)) ?? 0)
    if (after === done) return { gone: 0, more: false }
    const rows = await look(trx, after)
    const ids = rows.filter(({ isGone }) => isGone).map(({ id }) => id)
    if (ids.length > 0) await trx.deleteFrom(table).where('id', 'in', ids).execute()
    const last = rows.at(-1)
    const more = last !== undefined && rows.length === limit && rows.every(({ isOld }) => isOld)
    await writeMark(trx, name, more ? last.id : done)
    return { gone: ids.length, more }
  })
}
