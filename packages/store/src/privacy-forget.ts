import { sql, type Transaction } from 'kysely'
import { chunksOf } from './chunks.ts'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'

/** Erases a reader. See `PrivacyStore.forget`. */
export async function forgetReader(
  trx: Transaction<Schema>,
  { locksRows }: Pick<Engine, 'locksRows'>,
  readerId: number,
): Promise<boolean> {
  const reader = await trx
    .selectFrom('readers')
    .selectAll()
    .where('id', '=', readerId)
    // Whoever queues something for the reader meanwhile waits, and finds nobody.
    .$if(locksRows, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!reader || reader.address === nobody.address) return false
  await forgetTopics(trx, readerId)
  await trx
    .deleteFrom('outbox')
    .where('reader_id', '=', readerId)
    .where('state', 'in', ['pending', 'sending'])
    .execute()
  await trx
    .deleteFrom('edits')
    .where('outbox_id', 'in', (eb) =>
      eb.selectFrom('outbox').select('outbox.id').where('outbox.reader_id', '=', readerId),
    )
    .execute()
  await forgetFeeds(trx, reader)
  await trx.deleteFrom('chat_pace').where('reader_id', '=', readerId).execute()
  await trx.deleteFrom('feeds').where('reader_id', '=', readerId).execute()
  // Feeds that they set up for others go on without them.
  await trx.updateTable('feeds').set({ owner: '' }).where('owner', '=', reader.address).execute()
  const rows = trx.selectFrom('outbox').select('id').where('reader_id', '=', readerId).limit(1)
  if (await rows.executeTakeFirst()) await giveToNobody(trx, readerId, reader.platform)
  await trx.deleteFrom('readers').where('id', '=', readerId).execute()
  return true
}

/** The words of a topic are those of whoever chose it first: they go with the last one who chose it. */
async function forgetTopics(trx: Transaction<Schema>, readerId: number): Promise<void> {
  const chosen = await trx
    .selectFrom('follows')
    .select('topic_id')
    .where('reader_id', '=', readerId)
    .orderBy('topic_id')
    .execute()
  await trx.deleteFrom('follows').where('reader_id', '=', readerId).execute()
  for (const chunk of chunksOf(chosen.map(({ topic_id }) => topic_id)))
    await trx
      .deleteFrom('topics')
      .where('id', 'in', chunk)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(selectFrom('follows').select('follows.id').whereRef('follows.topic_id', '=', 'topics.id')),
        ),
      )
      .execute()
}

/** A channel's feed goes with it; whoever set one up for others is not its owner any more, and it goes on. */
async function forgetFeeds(
  trx: Transaction<Schema>,
  { id, platform, address }: { id: number; platform: string; address: string },
): Promise<void> {
  await trx.deleteFrom('feeds').where('reader_id', '=', id).execute()
  await trx
    .updateTable('feeds')
    .set({ owner: nobody.address, is_owner_told: 1 })
    .where('owner', '=', address)
    .where('reader_id', 'in', (eb) =>
      eb.selectFrom('readers').select('readers.id').where('readers.platform', '=', platform),
    )
    .execute()
}

/** Settled rows become those of a platform's nobody, under keys that tell them apart and nothing else. */
async function giveToNobody(trx: Transaction<Schema>, readerId: number, platform: string): Promise<void> {
  await trx
    .insertInto('readers')
    .values({ ...nobody, platform })
    .onConflict((conflict) => conflict.columns(['platform', 'address']).doNothing())
    .execute()
  const { id } = await trx
    .selectFrom('readers')
    .select('id')
    .where('platform', '=', platform)
    .where('address', '=', nobody.address)
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('outbox')
    .set({
      reader_id: id,
      key: sql<string>`concat('forgotten:', id)`,
      platform_message_id: null,
      parts: null,
      reason: null,
      held: 0,
    })
    .where('reader_id', '=', readerId)
    .execute()
}

/** No platform has an empty address. It is nobody's since 1970, and nothing is ever sent there. */
const nobody = {
  address: '',
  language: 'hi',
  time_zone: 'UTC',
  digest_times: '[]',
  digest_days: '[]',
  digest_at: null,
  digest_length: 5,
  digest_edition: 'all',
  when_nothing_new: 'silence',
  quiet: null,
  breaking_in_quiet: 0,
  digits: 'latin',
  pictures: 'none',
  active: 0,
  inactive_because: 'stands for readers who were forgotten',
  created_at: 0,
} as const
