import type { DeliveryState } from '@khabar/core'
import type { Selectable, Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import type { ReadersTable, Schema } from './schema.ts'

/**
 * Gives a reader another address. Where somebody is already there, they become one reader, the one who is there:
 * - their follows are united;
 * - the settings are those of the one who has been a reader longer (a chat that moves is often greeted as a new one
 *   before its old address says so), but whether they are active is what was last said at the new address;
 * - of two outbox rows with the same key, the one that got further stays.
 */
export async function moveReader(
  trx: Transaction<Schema>,
  { locksRows }: Pick<Engine, 'locksRows'>,
  { readerId, address }: { readerId: number; address: string },
): Promise<void> {
  const known = await trx
    .selectFrom('readers')
    .select('platform')
    .where('id', '=', readerId)
    .executeTakeFirst()
  if (!known) return
  const rows = await trx
    .selectFrom('readers')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', readerId), eb.and({ platform: known.platform, address })]))
    .orderBy('id')
    .$if(locksRows, (query) => query.forUpdate())
    .execute()
  const old = rows.find(({ id }) => id === readerId)
  const there = rows.find((row) => row.address === address)
  if (!old) return
  if (!there) {
    await trx.updateTable('readers').set({ address }).where('id', '=', readerId).execute()
    return
  }
  if (there.id === old.id) return
  await moveSettings(trx, old, there)
  await moveFollows(trx, old.id, there.id)
  await moveOutbox(trx, old, there)
  await trx.deleteFrom('readers').where('id', '=', old.id).execute()
}

type Row = Selectable<ReadersTable>

async function moveSettings(trx: Transaction<Schema>, old: Row, there: Row): Promise<void> {
  if (old.created_at >= there.created_at) return
  const { id, platform, address, active, inactive_because, ...settings } = old
  await trx.updateTable('readers').set(settings).where('id', '=', there.id).execute()
}

async function moveFollows(trx: Transaction<Schema>, from: number, to: number): Promise<void> {
  await trx
    .deleteFrom('follows')
    .where('reader_id', '=', from)
    .where('topic_id', 'in', (eb) => eb.selectFrom('follows').select('topic_id').where('reader_id', '=', to))
    .execute()
  await trx.updateTable('follows').set({ reader_id: to }).where('reader_id', '=', from).execute()
}

async function moveOutbox(trx: Transaction<Schema>, old: Row, there: Row): Promise<void> {
  const doubles = await trx
    .selectFrom('outbox as mine')
    .innerJoin('outbox as theirs', 'theirs.key', 'mine.key')
    .select([
      'mine.id as mineId',
      'mine.state as mineState',
      'theirs.id as theirsId',
      'theirs.state as theirsState',
    ])
    .where('mine.reader_id', '=', old.id)
    .where('theirs.reader_id', '=', there.id)
    .execute()
  for (const { mineId, mineState, theirsId, theirsState } of doubles) {
    const lesser = progress[mineState] > progress[theirsState] ? theirsId : mineId
    await trx.deleteFrom('outbox').where('id', '=', lesser).execute()
  }
  await trx
    .updateTable('outbox')
    .set({ reader_id: there.id, held: 1 - there.active })
    .where('reader_id', '=', old.id)
    .execute()
}

/** How far a delivery got: what may already be with the reader must not be forgotten, or it is sent again. */
const progress: Readonly<Record<DeliveryState, number>> = {
  sent: 4,
  sending: 3,
  pending: 2,
  failed: 1,
  dropped: 0,
}
