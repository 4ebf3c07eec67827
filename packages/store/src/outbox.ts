import type { DeliveryDraft, DeliveryState, MessageDraft, OutboxStore } from '@khabar/core'
import type { Kysely, Transaction } from 'kysely'
import { chunksOf } from './chunks.ts'
import { claimDeliveries } from './claim-deliveries.ts'
import { pausePlatform } from './pace.ts'
import type { Schema } from './schema.ts'
import { settleDelivery } from './settle-delivery.ts'

/** Messages, and one row for each reader they go to. */
export function createOutboxStore(db: Kysely<Schema>): OutboxStore {
  return {
    putMessage: (draft) => db.transaction().execute((trx) => putMessage(trx, draft)),

    // A transaction a chunk: others get their turn in between, and a call that dies half way is simply repeated.
    async queue(deliveries) {
      let added = 0
      for (const chunk of chunksOf(deliveries))
        added += await db.transaction().execute((trx) => queueChunk(trx, chunk))
      return added
    },

    claim: (claim) => db.transaction().execute((trx) => claimDeliveries(trx, claim)),

    settle: (deliveryId, settlement) => settleDelivery(db, deliveryId, settlement),

    pause: (platform, until) => pausePlatform(db, platform, until.epochMilliseconds),

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
  const known = await trx.selectFrom('messages').select('id').where('key', '=', key).executeTakeFirst()
  if (known) return known.id
  const { id } = await trx
    .insertInto('messages')
    .values({ key, body: JSON.stringify(body), created_at: createdAt.epochMilliseconds })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const storyId of new Set(storyIds))
    await trx.insertInto('message_stories').values({ message_id: id, story_id: storyId }).execute()
  return id
}

/** Rows for readers that are no more (merged into another in the meantime) are left out. */
async function queueChunk(trx: Transaction<Schema>, drafts: readonly DeliveryDraft[]): Promise<number> {
  const readers = await trx
    .selectFrom('readers')
    .select(['id', 'platform', 'active'])
    .where('id', 'in', [...new Set(drafts.map(({ readerId }) => readerId))])
    .execute()
  const readerOf = new Map(readers.map((reader) => [reader.id, reader]))
  const rows = drafts.flatMap((draft) => {
    const reader = readerOf.get(draft.readerId)
    return reader ? [rowOf(draft, reader)] : []
  })
  if (rows.length === 0) return 0
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('outbox')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['reader_id', 'key']).doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0n)
}

function rowOf(
  { readerId, key, messageId, lane, dueAt }: DeliveryDraft,
  { platform, active }: { platform: string; active: number },
) {
  return {
    reader_id: readerId,
    key,
    message_id: messageId,
    platform,
    lane,
    state: 'pending' as const,
    held: 1 - active,
    due_at: dueAt.epochMilliseconds,
    attempts: 0,
    fate_unknown: 0,
  }
}
