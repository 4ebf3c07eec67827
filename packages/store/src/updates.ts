import type { UpdateStore } from '@khabar/core'
import type { Kysely } from 'kysely'
import { chunksOf } from './chunks.ts'
import type { Schema } from './schema.ts'

/** Which updates were handled, over all processes of a database. */
export function createUpdateStore(db: Kysely<Schema>): UpdateStore {
  return {
    async take({ bot, ids, holder, now, leaseMs }) {
      const rest = new Map<number, 'handled' | 'taken'>()
      const at = now.epochMilliseconds
      const mine = { holder, lease_until: at + leaseMs }
      for (const chunk of chunksOf([...new Set(ids)], 100)) {
        const taken = await db
          .insertInto('updates')
          .values(chunk.map((id) => ({ bot, id, ...mine, taken_at: at })))
          .onConflict((conflict) =>
            conflict
              .columns(['bot', 'id'])
              .doUpdateSet(mine)
              .where('updates.holder', 'is not', null)
              .where((eb) => eb.or([eb('updates.holder', '=', holder), eb('updates.lease_until', '<=', at)])),
          )
          .returning('id')
          .execute()
        const own = new Set(taken.map(({ id }) => id))
        for (const [id, state] of await statesOf(db, { bot, ids: chunk.filter((id) => !own.has(id)) }))
          rest.set(id, state)
      }
      return rest
    },

    async keep({ bot, id, body }) {
      await db
        .updateTable('updates')
        .set({ body })
        .where('bot', '=', bot)
        .where('id', '=', id)
        .where('holder', 'is not', null)
        .execute()
    },

    async renew({ bot, ids, holder, now, leaseMs }) {
      for (const chunk of chunksOf(ids))
        await db
          .updateTable('updates')
          .set({ lease_until: now.epochMilliseconds + leaseMs })
          .where('bot', '=', bot)
          .where('id', 'in', chunk)
          .where('holder', '=', holder)
          .execute()
    },

    async takeKept({ bot, limit, holder, now, leaseMs }) {
      const at = now.epochMilliseconds
      const rows = await db
        .updateTable('updates')
        .set({ holder, lease_until: at + leaseMs })
        .where('bot', '=', bot)
        .where('id', 'in', abandonedUpdates(db, { bot, at, limit }))
        // Once more, for another process may have taken some meanwhile.
        .where('lease_until', '<=', at)
        .returning(['id', 'body'])
        .execute()
      return rows
        .flatMap(({ id, body }) => (body === null ? [] : [{ id, body }]))
        .sort((one, other) => one.id - other.id)
    },

    async settle({ bot, ids }) {
      for (const chunk of chunksOf(ids))
        await db
          .updateTable('updates')
          .set({ holder: null, lease_until: 0, body: null })
          .where('bot', '=', bot)
          .where('id', 'in', chunk)
          .execute()
    },
  }
}

/** Kept updates that nobody works at any more. */
export function abandonedUpdates(
  db: Kysely<Schema>,
  { bot, at, limit }: { bot: string; at: number; limit: number },
) {
  return db
    .selectFrom('updates')
    .select('id')
    .where('bot', '=', bot)
    .where('lease_until', '<=', at)
    .where('body', 'is not', null)
    .orderBy('lease_until')
    .limit(limit)
}

async function statesOf(
  db: Kysely<Schema>,
  { bot, ids }: { bot: string; ids: readonly number[] },
): Promise<(readonly [number, 'handled' | 'taken'])[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('updates')
    .select(['id', 'holder'])
    .where('bot', '=', bot)
    .where('id', 'in', ids)
    .execute()
  const handled = new Set(rows.filter(({ holder }) => holder === null).map(({ id }) => id))
  return ids.map((id) => [id, handled.has(id) ? 'handled' : 'taken'] as const)
}
