import { notInSettings, type PollState, pausedByOperator, type SourceStore } from '@khabar/core'
import { type Kysely, sql } from 'kysely'
import { configureSources } from './configure-sources.ts'
import type { Engine } from './engine.ts'
import { notedItems, noteItems, waitingItems } from './listed-items.ts'
import { pauseSource, resumeSource } from './paused-sources.ts'
import type { Schema } from './schema.ts'
import { columnsOfPoll, sourceOf } from './source-rows.ts'

/** Sources, their polling state, and their items that are no articles (yet). */
export function createSourceStore(db: Kysely<Schema>, { locksRows }: Pick<Engine, 'locksRows'>): SourceStore {
  return {
    configure: (sources, now) =>
      db
        .transaction()
        .execute((trx) => configureSources(trx, sources, { at: now.epochMilliseconds, locksRows })),

    async list() {
      const rows = await db.selectFrom('sources').selectAll().orderBy('id').execute()
      return rows.map(sourceOf)
    },

    pause: (sourceId) => pauseSource(db, sourceId),

    resume: (sourceId, now) => resumeSource(db, sourceId, now.epochMilliseconds),

    async isTaken(address, sourceId) {
      const row = await db
        .selectFrom('sources')
        .select('id')
        .where('id', '!=', sourceId)
        .where((eb) => eb.or([eb('url', '=', address), eb('address', '=', address)]))
        .executeTakeFirst()
      return row !== undefined
    },

    claimDue: ({ now, limit, leaseMs }) =>
      db.transaction().execute(async (trx) => {
        const at = now.epochMilliseconds
        const rows = await claimableSources(trx, { at, limit, locksRows }).execute()
        if (rows.length > 0) {
          await trx
            .updateTable('sources')
            .set({ lease_until: at + leaseMs })
            .where(
              'id',
              'in',
              rows.map(({ id }) => id),
            )
            .execute()
        }
        return rows.map(sourceOf)
      }),

    finishPoll: (sourceId, poll, notes) =>
      notes
        ? db.transaction().execute(async (trx) => {
            const itemsDueAt = await noteItems(trx, sourceId, notes)
            await finishPoll(trx, sourceId, poll, itemsDueAt)
          })
        : finishPoll(db, sourceId, poll),

    waitingItems: (sourceId, due) => waitingItems(db, sourceId, due),

    notedItems: (sourceId, itemIds) => notedItems(db, sourceId, itemIds),
  }
}

/** Sources that may be claimed, earliest due first. */
export function claimableSources(
  db: Kysely<Schema>,
  { at, limit, locksRows = false }: { at: number; limit: number; locksRows?: boolean },
) {
  return db
    .selectFrom('sources')
    .selectAll()
    .where('paused_because', 'is', null)
    .where('claim_at', '<=', at)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', at)]))
    .orderBy('claim_at')
    .orderBy('id')
    .limit(limit)
    .$if(locksRows, (query) => query.forUpdate().skipLocked())
}

/** Without `itemsDueAt` the items' own time stays as it is. */
async function finishPoll(
  db: Kysely<Schema>,
  sourceId: number,
  poll: PollState,
  itemsDueAt?: number | null,
): Promise<void> {
  const dueAt = poll.dueAt.epochMilliseconds
  const items = itemsDueAt === undefined ? {} : { items_due_at: itemsDueAt }
  const claimAt =
    itemsDueAt === undefined
      ? sql<number>`case when items_due_at < ${dueAt} then items_due_at else ${dueAt} end`
      : Math.min(dueAt, itemsDueAt ?? dueAt)
  await db
    .updateTable('sources')
    .set((eb) => ({
      ...columnsOfPoll(poll),
      ...items,
      claim_at: claimAt,
      lease_until: null,
      // Who read a source while it was paused, or taken out of the settings, does not put it back.
      paused_because: eb
        .case()
        .when('paused_because', 'in', [notInSettings, pausedByOperator])
        .then(eb.ref('paused_because'))
        .else(eb.cast<string | null>(eb.val(poll.pausedBecause), 'text'))
        .end(),
    }))
    .where('id', '=', sourceId)
    .execute()
}
