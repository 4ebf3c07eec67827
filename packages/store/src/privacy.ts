import type { Holdings, PrivacyStore } from '@khabar/core'
import type { Kysely } from 'kysely'
import type { Engine } from './engine.ts'
import { instantOf, instantOrNull } from './instants.ts'
import { forgetReader } from './privacy-forget.ts'
import { readerOf } from './reader-rows.ts'
import type { Schema } from './schema.ts'

/** What is held on readers, and its end. */
export function createPrivacyStore(db: Kysely<Schema>, engine: Engine): PrivacyStore {
  return {
    async holdings(readerId) {
      const row = await db.selectFrom('readers').selectAll().where('id', '=', readerId).executeTakeFirst()
      if (!row) return null
      return {
        reader: readerOf(row),
        topics: await topicsOf(db, readerId),
        feeds: await feedsOf(db, row),
        deliveries: await deliveriesOf(db, readerId),
      }
    },

    forget: (readerId) => db.transaction().execute((trx) => forgetReader(trx, engine, readerId)),
  }
}

async function topicsOf(db: Kysely<Schema>, readerId: number): Promise<Holdings['topics']> {
  const rows = await db
    .selectFrom('follows')
    .innerJoin('topics', 'topics.id', 'follows.topic_id')
    .select(['topics.label', 'follows.kind', 'follows.followed_at'])
    .where('follows.reader_id', '=', readerId)
    .orderBy('follows.id')
    .execute()
  return rows.map(({ label, kind, followed_at }) => ({ label, kind, chosenAt: instantOf(followed_at) }))
}

async function feedsOf(
  db: Kysely<Schema>,
  { id, platform, address }: { id: number; platform: string; address: string },
): Promise<Holdings['feeds']> {
  return db
    .selectFrom('feeds')
    .innerJoin('readers', 'readers.id', 'feeds.reader_id')
    .select(['feeds.community', 'feeds.role', 'feeds.posts'])
    .where('readers.platform', '=', platform)
    .where((eb) => eb.or([eb('feeds.reader_id', '=', id), eb('feeds.owner', '=', address)]))
    .orderBy('feeds.reader_id')
    .execute()
}

async function deliveriesOf(db: Kysely<Schema>, readerId: number): Promise<Holdings['deliveries']> {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('messages', 'messages.id', 'outbox.message_id')
    .selectAll('outbox')
    .select('messages.body')
    .where('outbox.reader_id', '=', readerId)
    .orderBy('outbox.id', 'desc')
    .execute()
  return rows.map((row) => ({
    key: row.key,
    lane: row.lane,
    state: row.state,
    dueAt: instantOf(row.due_at),
    settledAt: instantOrNull(row.settled_at),
    attempts: row.attempts,
    reason: row.reason,
    platformMessageId: row.platform_message_id,
    message: JSON.parse(row.body),
  }))
}
