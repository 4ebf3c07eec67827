import type { DeliveryDraft, DeliveryState, Lane, MessageDraft, OutboxStore } from '@khabar/core'
import { type Kysely, sql, type Transaction } from 'kysely'
import { chunksOf } from './chunks.ts'
import { claimDeliveries } from './claim-deliveries.ts'
import { dueCount } from './due-rows.ts'
import type { Engine } from './engine.ts'
import { countInvalid } from './invalid-requests.ts'
import { pausePlatform, resumePlatform } from './pace.ts'
import type { Schema } from './schema.ts'
import { readSendings } from './sendings.ts'
import { notePart, settleDelivery } from './settle-delivery.ts'
import { strikeReader } from './strikes.ts'

/** Messages, and one row for each reader they go to. */
export function createOutboxStore(db: Kysely<Schema>, engine: Pick<Engine, 'locksRows'>): OutboxStore {
  return {
    putMessage: (draft) => db.transaction().execute((trx) => putMessage(trx, draft)),

    // A transaction a chunk: others get their turn in between, and a call that dies half way is simply repeated.
    async queue(deliveries) {
      let added = 0
      for (const chunk of chunksOf(deliveries, rowsAStep))
        added += await db.transaction().execute((trx) => queueChunk(trx, engine, chunk))
      return added
    },

    sentTo: (readerIds, { storyIds }) => readSendings(db, readerIds, storyIds),

    async waiting(platform, now) {
      const { rows } = await dueCount(db, { platform, at: now.epochMilliseconds }).executeTakeFirstOrThrow()
      return Number(rows)
    },

    claim: (claim) => db.transaction().execute((trx) => claimDeliveries(trx, engine, claim)),

    notePart: (claimed, partsSent) => notePart(db, claimed, partsSent),

    settle: (claimed, settlement) => settleDelivery(db, claimed, settlement),

    pause: (platform, until, { because = 'limit' } = {}) =>
      pausePlatform(db, platform, { until: until.epochMilliseconds, because }),

    resume: (platform, { because }) => resumePlatform(db, platform, because),

    strike: (readerId, { until }) => strikeReader(db, readerId, { until: until.epochMilliseconds }),

    async clearStrikes(readerId) {
      await db.updateTable('readers').set({ strikes: 0 }).where('id', '=', readerId).execute()
    },

    countInvalid: (platform, now) => countInvalid(db, platform, now.epochMilliseconds),

    async count(platform) {
      const rows = await db
        .selectFrom('outbox')
        .select((eb) => ['state', eb.fn.countAll<number>().as('rows')])
        .$if(platform !== undefined, (query) => query.where('platform', '=', platform ?? ''))
        .groupBy('state')
        .execute()
      const counts: Record<DeliveryState, number> = { pending: 0, sending: 0, sent: 0, failed: 0, dropped: 0 }
      for (const { state, rows: count } of rows) counts[state] = Number(count)
      return counts
    },
  }
}

async function putMessage(trx: Transaction<Schema>, draft: MessageDraft): Promise<number> {
  const { key, body, storyIds, createdAt } = draft
  const known = trx.selectFrom('messages').select('id').where('key', '=', key)
  const [before] = await known.execute()
  if (before) return before.id
  const made = await trx
    .insertInto('messages')
    .values({ key, body: JSON.stringify(body), created_at: createdAt.epochMilliseconds })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  // Another process was faster.
  if (!made) return (await known.executeTakeFirstOrThrow()).id
  const { id } = made
  for (const storyId of new Set(storyIds))
    await trx.insertInto('message_stories').values({ message_id: id, story_id: storyId }).execute()
  return id
}

/** Few enough that others who write need not wait long, enough that a statement's own cost is small beside its rows. */
const rowsAStep = 2_500

async function queueChunk(
  trx: Transaction<Schema>,
  engine: Pick<Engine, 'locksRows'>,
  drafts: readonly DeliveryDraft[],
): Promise<number> {
  const alike = Map.groupBy(drafts, ({ key, messageId, lane, dueAt }) =>
    [key, messageId, lane, dueAt.epochMilliseconds].join(' '),
  )
  let added = 0
  for (const [first, ...others] of alike.values())
    if (first)
      added += await queueAlike(
        trx,
        engine,
        first,
        [first, ...others].map(({ readerId }) => readerId),
      )
  return added
}

/**
 * Queues one message for readers, in the order of their ids, so that processes which queue the same story do not lock
 * each other out. Readers that are no more (merged into another in the meantime) are left out.
 */
async function queueAlike(
  trx: Transaction<Schema>,
  { locksRows }: Pick<Engine, 'locksRows'>,
  { key, messageId, lane, dueAt }: Omit<DeliveryDraft, 'readerId'>,
  readerIds: readonly number[],
): Promise<number> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('outbox')
    .columns([
      'reader_id',
      'platform',
      'held',
      'key',
      'message_id',
      'lane',
      'state',
      'due_at',
      'attempts',
      'fate_unknown',
    ])
    .expression((eb) =>
      eb
        .selectFrom('readers')
        .select((row) => [
          'readers.id',
          'readers.platform',
          sql<number>`1 - ${row.ref('readers.active')}`.as('held'),
          sql<string>`${key}`.as('key'),
          row.cast<number>(row.val(messageId), 'bigint').as('message_id'),
          sql<Lane>`${lane}`.as('lane'),
          sql.lit('pending' as const).as('state'),
          row.cast<number>(row.val(dueAt.epochMilliseconds), 'bigint').as('due_at'),
          sql.lit(0).as('attempts'),
          sql.lit(0).as('fate_unknown'),
        ])
        .where('readers.id', 'in', readerIds)
        .orderBy('readers.id')
        // Whoever stops or moves a reader meanwhile waits, and finds these rows.
        .$if(locksRows, (query) => query.forShare()),
    )
    .onConflict((conflict) => conflict.columns(['reader_id', 'key']).doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0n)
}
