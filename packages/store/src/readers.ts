import type { Address, ReaderChanges, ReaderStore } from '@khabar/core'
import { type Kysely, sql } from 'kysely'
import type { Engine } from './engine.ts'
import { millisecondsOf } from './instants.ts'
import { moveReader } from './move-reader.ts'
import { columnsOf, readerOf } from './reader-rows.ts'
import type { Schema } from './schema.ts'
import { takeTurns } from './take-turns.ts'

/** Readers, their settings, and when their digests are due. */
export function createReaderStore(db: Kysely<Schema>, engine: Pick<Engine, 'locksRows'>): ReaderStore {
  const at = ({ platform, address }: Address) =>
    db.selectFrom('readers').selectAll().where('platform', '=', platform).where('address', '=', address)

  return {
    async find(address) {
      const row = await at(address).executeTakeFirst()
      return row ? readerOf(row) : null
    },

    async get(readerId) {
      const row = await db.selectFrom('readers').selectAll().where('id', '=', readerId).executeTakeFirst()
      return row ? readerOf(row) : null
    },

    async ensure({ platform, address }, defaults) {
      const row = await at({ platform, address }).executeTakeFirst()
      if (row) return readerOf(row)
      await db
        .insertInto('readers')
        .values({
          platform,
          address,
          ...columnsOf(defaults),
          created_at: defaults.createdAt.epochMilliseconds,
        })
        .onConflict((conflict) => conflict.columns(['platform', 'address']).doNothing())
        .execute()
      return readerOf(await at({ platform, address }).executeTakeFirstOrThrow())
    },

    update: (readerId, changes) => db.transaction().execute((trx) => update(trx, readerId, changes)),

    move: (readerId, address) =>
      db.transaction().execute((trx) => moveReader(trx, engine, { readerId, address })),

    async active(page) {
      const rows = await activeReaders(db, page).execute()
      return rows.map(({ id, time_zone, quiet }) => ({
        id,
        timeZone: time_zone,
        quiet: quiet === null ? null : JSON.parse(quiet),
      }))
    },

    async countActive(platform) {
      const { readers } = await activeOf(db, platform)
        .select((eb) => eb.fn.countAll<number>().as('readers'))
        .executeTakeFirstOrThrow()
      return Number(readers)
    },

    async digestsDue(page) {
      return (await readersDue(db, page).execute()).map(readerOf)
    },

    takeTurns: (turns) => takeTurns(db, turns, engine),
  }
}

/** Active readers of a platform, without the channels of feeds. */
function activeOf(db: Kysely<Schema>, platform: string) {
  return (
    db
      .selectFrom('readers')
      .where('platform', '=', platform)
      // A literal, so that the partial index is used.
      .where('active', '=', sql.lit(1))
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('feeds').select('reader_id').whereRef('feeds.reader_id', '=', 'readers.id'))),
      )
  )
}

/** Active readers of a platform by their ids. */
export function activeReaders(
  db: Kysely<Schema>,
  { platform, afterReaderId, limit }: Parameters<ReaderStore['active']>[0],
) {
  return activeOf(db, platform)
    .select(['id', 'time_zone', 'quiet'])
    .where('id', '>', afterReaderId)
    .orderBy('id')
    .limit(limit)
}

/** Active readers whose digest is due, earliest first, after a place in that same list. */
export function readersDue(
  db: Kysely<Schema>,
  { now, limit, after = null }: Parameters<ReaderStore['digestsDue']>[0],
) {
  const place = [millisecondsOf(after?.digestAt ?? null) ?? 0, after?.id ?? 0] as const
  return (
    db
      .selectFrom('readers')
      .selectAll()
      // A literal, so that the partial index is used.
      .where('active', '=', sql.lit(1))
      .where('digest_at', '<=', now.epochMilliseconds)
      .$if(after !== null, (query) =>
        query.where((eb) => eb(eb.refTuple('digest_at', 'id'), '>', eb.tuple(...place))),
      )
      .orderBy('digest_at')
      .orderBy('id')
      .limit(limit)
  )
}

async function update(trx: Kysely<Schema>, readerId: number, changes: ReaderChanges): Promise<void> {
  if (Object.keys(changes).length === 0) return
  await trx.updateTable('readers').set(columnsOf(changes)).where('id', '=', readerId).execute()
  if (changes.active !== undefined) {
    await trx
      .updateTable('outbox')
      // Who comes back does not get what is old by now: the next claim looks at rows with a 2.
      .set({ held: changes.active ? 2 : 1 })
      .where('reader_id', '=', readerId)
      .where('held', '!=', changes.active ? 0 : 1)
      .where('state', 'in', ['pending', 'sending'])
      .execute()
    await trx.updateTable('readers').set({ strikes: 0 }).where('id', '=', readerId).execute()
  }
}
