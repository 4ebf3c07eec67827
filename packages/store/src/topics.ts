import type { Follower, Topic, TopicStore } from '@khabar/core'
import { type Kysely, type Selectable, sql } from 'kysely'
import { chunksOf } from './chunks.ts'
import type { Schema, TopicsTable } from './schema.ts'

/** Topics and who follows them. */
export function createTopicStore(db: Kysely<Schema>): TopicStore {
  return {
    async ensure({ key, label, terms }) {
      await db
        .insertInto('topics')
        .values({ key, label, terms: JSON.stringify(terms), anchor: anchorOf(terms) })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute()
      const row = await db.selectFrom('topics').selectAll().where('key', '=', key).executeTakeFirstOrThrow()
      return topicOf(row)
    },

    async get(topicId) {
      const row = await db.selectFrom('topics').selectAll().where('id', '=', topicId).executeTakeFirst()
      return row ? topicOf(row) : null
    },

    async follow(readerId, topicId, at) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('follows')
        .values({ reader_id: readerId, topic_id: topicId, followed_at: at.epochMilliseconds })
        .onConflict((conflict) => conflict.columns(['reader_id', 'topic_id']).doNothing())
        .executeTakeFirstOrThrow()
      return (numInsertedOrUpdatedRows ?? 0n) > 0n
    },

    async unfollow(readerId, topicId) {
      const { numDeletedRows } = await db
        .deleteFrom('follows')
        .where('reader_id', '=', readerId)
        .where('topic_id', '=', topicId)
        .executeTakeFirstOrThrow()
      return numDeletedRows > 0n
    },

    async followedBy(readerId) {
      const rows = await db
        .selectFrom('follows')
        .innerJoin('topics', 'topics.id', 'follows.topic_id')
        .selectAll('topics')
        .where('follows.reader_id', '=', readerId)
        .orderBy('follows.followed_at')
        .orderBy('follows.id')
        .execute()
      return rows.map(topicOf)
    },

    async matching(terms) {
      const held = new Set(terms)
      const topics: Topic[] = []
      for (const chunk of chunksOf([...held])) {
        const rows = await topicsAnchoredAt(db, chunk).execute()
        topics.push(...rows.map(topicOf).filter((topic) => topic.terms.every((term) => held.has(term))))
      }
      return topics.sort((a, b) => a.id - b.id)
    },

    async followers(topicIds, { afterReaderId, limit }) {
      const found = new Map<number, Follower>()
      for (const topicId of topicIds) {
        const rows = await followersOf(db, topicId, { afterReaderId, limit }).execute()
        for (const { id, language, time_zone } of rows)
          if (!found.has(id)) found.set(id, { id, language, timeZone: time_zone, topicId })
      }
      return [...found.values()].sort((a, b) => a.id - b.id).slice(0, limit)
    },
  }
}

/** Topics whose anchor is among the terms. */
export function topicsAnchoredAt(db: Kysely<Schema>, terms: readonly string[]) {
  return db.selectFrom('topics').selectAll().where('anchor', 'in', terms)
}

/** A page of one topic's followers: read in the order of the index, whatever the number of followers. */
export function followersOf(
  db: Kysely<Schema>,
  topicId: number,
  { afterReaderId, limit }: { afterReaderId: number; limit: number },
) {
  return db
    .selectFrom('follows')
    .innerJoin('readers', 'readers.id', 'follows.reader_id')
    .select(['readers.id', 'readers.language', 'readers.time_zone'])
    .where('follows.topic_id', '=', topicId)
    .where('follows.reader_id', '>', afterReaderId)
    .where('readers.active', '=', sql.lit(1))
    .orderBy('follows.reader_id')
    .limit(limit)
}

/** The longest term, which is mostly the rarest: few topics share it, and few articles ask for it in vain. */
function anchorOf(terms: readonly string[]): string {
  return terms.reduce((longest, term) => (term.length > longest.length ? term : longest), '')
}

function topicOf(row: Selectable<TopicsTable>): Topic {
  return { id: row.id, key: row.key, label: row.label, terms: JSON.parse(row.terms) }
}
