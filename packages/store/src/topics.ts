import type { FollowKind, Topic, TopicChoice, TopicPage, TopicStore } from '@khabar/core'
import type { Kysely, Selectable } from 'kysely'
import { chunksOf } from './chunks.ts'
import { followerOf } from './reader-rows.ts'
import type { Schema, TopicsTable } from './schema.ts'
import { followersOf, topicsAnchoredAt } from './topic-queries.ts'

/** Topics, who follows and who mutes them. */
export function createTopicStore(db: Kysely<Schema>): TopicStore {
  return {
    async ensure({ key, label, terms }) {
      const known = await topicWithKey(db, key).executeTakeFirst()
      if (known) return topicOf(known)
      await db
        .insertInto('topics')
        .values({ key, label, terms: JSON.stringify(terms), anchor: anchorOf(terms) })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute()
      return topicOf(await topicWithKey(db, key).executeTakeFirstOrThrow())
    },

    async get(topicId) {
      const row = await db.selectFrom('topics').selectAll().where('id', '=', topicId).executeTakeFirst()
      return row ? topicOf(row) : null
    },

    async find(key) {
      const row = await topicWithKey(db, key).executeTakeFirst()
      return row ? topicOf(row) : null
    },

    follow: (readerId, topicId, at) => choose(db, { readerId, topicId, kind: 'follow', at }),
    mute: (readerId, topicId, at) => choose(db, { readerId, topicId, kind: 'mute', at }),
    unfollow: (readerId, topicId) => forget(db, { readerId, topicId, kind: 'follow' }),
    unmute: (readerId, topicId) => forget(db, { readerId, topicId, kind: 'mute' }),

    async kindOf(readerId, topicId) {
      const row = await db
        .selectFrom('follows')
        .select('kind')
        .where('reader_id', '=', readerId)
        .where('topic_id', '=', topicId)
        .executeTakeFirst()
      return row?.kind ?? null
    },

    async counts(readerId) {
      const rows = await db
        .selectFrom('follows')
        .select((eb) => ['kind', eb.fn.countAll<number>().as('topics')])
        .where('reader_id', '=', readerId)
        .groupBy('kind')
        .execute()
      const counts = { follow: 0, mute: 0 }
      for (const { kind, topics } of rows) counts[kind] = Number(topics)
      return counts
    },

    followedBy: (readerId, page) => chosenBy(db, readerId, { ...page, kind: 'follow' }),
    mutedBy: (readerId, page) => chosenBy(db, readerId, { ...page, kind: 'mute' }),

    async choicesOf(readerIds) {
      const choices: TopicChoice[] = []
      for (const chunk of chunksOf(readerIds)) {
        for (const { reader_id, kind, ...row } of await choicesAmong(db, chunk).execute())
          choices.push({ readerId: reader_id, topic: topicOf(row), kind })
      }
      return choices
    },

    async matching(terms) {
      const held = new Set(terms)
      const found: Record<FollowKind, Topic[]> = { follow: [], mute: [] }
      for (const chunk of chunksOf([...held])) {
        for (const row of await topicsAnchoredAt(db, chunk).execute()) {
          const topic = topicOf(row)
          if (!topic.terms.every((term) => held.has(term))) continue
          if (row.followed) found.follow.push(topic)
          if (row.muted) found.mute.push(topic)
        }
      }
      for (const topics of Object.values(found)) topics.sort((a, b) => a.id - b.id)
      return found
    },

    async followers(topicId, page) {
      const rows = await followersOf(db, topicId, page).execute()
      return rows.map(followerOf)
    },
  }
}

type Choice = { readonly readerId: number; readonly topicId: number; readonly kind: FollowKind }

async function choose(
  db: Kysely<Schema>,
  { readerId, topicId, kind, at }: Choice & { at: Temporal.Instant },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('follows')
    .values({ reader_id: readerId, topic_id: topicId, kind, followed_at: at.epochMilliseconds })
    .onConflict((conflict) =>
      conflict
        .columns(['reader_id', 'topic_id'])
        .doUpdateSet({ kind, followed_at: at.epochMilliseconds })
        .where('follows.kind', '<>', kind),
    )
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

async function forget(db: Kysely<Schema>, { readerId, topicId, kind }: Choice): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('follows')
    .where('reader_id', '=', readerId)
    .where('topic_id', '=', topicId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

function choicesAmong(db: Kysely<Schema>, readerIds: readonly number[]) {
  return db
    .selectFrom('follows')
    .innerJoin('topics', 'topics.id', 'follows.topic_id')
    .selectAll('topics')
    .select(['follows.reader_id', 'follows.kind'])
    .where('follows.reader_id', 'in', readerIds)
    .orderBy('follows.reader_id')
    .orderBy('follows.topic_id')
}

/** More than a reader may have. */
const allTopics = 100_000

async function chosenBy(
  db: Kysely<Schema>,
  readerId: number,
  { kind, offset = 0, limit = allTopics }: TopicPage & { kind: FollowKind },
): Promise<Topic[]> {
  const rows = await db
    .selectFrom('follows')
    .innerJoin('topics', 'topics.id', 'follows.topic_id')
    .selectAll('topics')
    .where('follows.reader_id', '=', readerId)
    .where('follows.kind', '=', kind)
    .orderBy('follows.followed_at')
    .orderBy('follows.id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(topicOf)
}

function topicWithKey(db: Kysely<Schema>, key: string) {
  return db.selectFrom('topics').selectAll().where('key', '=', key)
}

/** The longest term, which is mostly the rarest: few topics share it, and few articles ask for it in vain. */
export function anchorOf(terms: readonly string[]): string {
  return terms.reduce((longest, term) => (term.length > longest.length ? term : longest), '')
}

function topicOf(row: Selectable<TopicsTable>): Topic {
  return { id: row.id, key: row.key, label: row.label, terms: JSON.parse(row.terms) }
}
