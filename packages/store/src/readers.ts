import type { Address, Reader, ReaderChanges, ReaderStore } from '@khabar/core'
import { type Kysely, type Selectable, sql } from 'kysely'
import { instantOf, instantOrNull, millisecondsOf } from './instants.ts'
import { moveReader } from './move-reader.ts'
import type { ReadersTable, Schema } from './schema.ts'

/** Readers, their settings, and when their digests are due. */
export function createReaderStore(db: Kysely<Schema>): ReaderStore {
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
          language: defaults.language,
          time_zone: defaults.timeZone,
          digest_times: JSON.stringify(defaults.digestTimes),
          digest_at: millisecondsOf(defaults.digestAt),
          digest_length: defaults.digestLength,
          active: defaults.active ? 1 : 0,
          inactive_because: defaults.inactiveBecause,
          created_at: defaults.createdAt.epochMilliseconds,
        })
        .onConflict((conflict) => conflict.columns(['platform', 'address']).doNothing())
        .execute()
      return readerOf(await at({ platform, address }).executeTakeFirstOrThrow())
    },

    update: (readerId, changes) => db.transaction().execute((trx) => update(trx, readerId, changes)),

    move: (readerId, address) => db.transaction().execute((trx) => moveReader(trx, readerId, address)),

    async digestsDue(bounds) {
      return (await readersDue(db, bounds).execute()).map(readerOf)
    },
  }
}

/** Active readers whose digest is due, earliest first. */
export function readersDue(db: Kysely<Schema>, { now, limit }: { now: Temporal.Instant; limit: number }) {
  return (
    db
      .selectFrom('readers')
      .selectAll()
      // A literal, so that the partial index is used.
      .where('active', '=', sql.lit(1))
      .where('digest_at', '<=', now.epochMilliseconds)
      .orderBy('digest_at')
      .orderBy('id')
      .limit(limit)
  )
}

async function update(trx: Kysely<Schema>, readerId: number, changes: ReaderChanges): Promise<void> {
  const columns = columnsOf(changes)
  if (Object.keys(columns).length === 0) return
  await trx.updateTable('readers').set(columns).where('id', '=', readerId).execute()
  if (changes.active !== undefined) {
    await trx
      .updateTable('outbox')
      .set({ held: changes.active ? 0 : 1 })
      .where('reader_id', '=', readerId)
      .where('state', 'in', ['pending', 'sending'])
      .execute()
  }
}

function columnsOf(changes: ReaderChanges): Partial<Selectable<ReadersTable>> {
  const { language, timeZone, digestTimes, digestAt, digestLength, active, inactiveBecause } = changes
  return {
    ...(language === undefined ? {} : { language }),
    ...(timeZone === undefined ? {} : { time_zone: timeZone }),
    ...(digestTimes === undefined ? {} : { digest_times: JSON.stringify(digestTimes) }),
    ...(digestAt === undefined ? {} : { digest_at: millisecondsOf(digestAt) }),
    ...(digestLength === undefined ? {} : { digest_length: digestLength }),
    ...(active === undefined ? {} : { active: active ? 1 : 0 }),
    ...(inactiveBecause === undefined ? {} : { inactive_because: inactiveBecause }),
  }
}

function readerOf(row: Selectable<ReadersTable>): Reader {
  return {
    id: row.id,
    platform: row.platform,
    address: row.address,
    language: row.language,
    timeZone: row.time_zone,
    digestTimes: JSON.parse(row.digest_times),
    digestAt: instantOrNull(row.digest_at),
    digestLength: row.digest_length,
    active: row.active === 1,
    inactiveBecause: row.inactive_because,
    createdAt: instantOf(row.created_at),
  }
}
