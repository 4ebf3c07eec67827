import type { FollowKind } from '@khabar/core'
import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'

/** Topics whose anchor is among the terms, with whether somebody follows and somebody mutes them. */
export function topicsAnchoredAt(db: Kysely<Schema>, terms: readonly string[]) {
  return db
    .selectFrom('topics')
    .selectAll()
    .select((eb) => {
      const chosen = (kind: FollowKind) =>
        eb.exists(
          eb
            .selectFrom('follows')
            .select('follows.id')
            .whereRef('follows.topic_id', '=', 'topics.id')
            .where('follows.kind', '=', kind),
        )
      return [chosen('follow').as('followed'), chosen('mute').as('muted')]
    })
    .where('anchor', 'in', terms)
}

/** A page of one topic's followers: read in the order of the index, whatever the number of followers. */
export function followersOf(
  db: Kysely<Schema>,
  topicId: number,
  {
    unlessMuted = [],
    afterReaderId,
    limit,
  }: { unlessMuted?: readonly number[]; afterReaderId: number; limit: number },
) {
  return (
    db
      .selectFrom('follows')
      .innerJoin('readers', 'readers.id', 'follows.reader_id')
      .select([
        'readers.id',
        'readers.language',
        'readers.time_zone',
        'readers.digest_at',
        'readers.digest_edition',
        'readers.quiet',
        'readers.breaking_in_quiet',
        'readers.digits',
        'readers.pictures',
      ])
      .where('follows.topic_id', '=', topicId)
      .where('follows.kind', '=', 'follow')
      .where('follows.reader_id', '>', afterReaderId)
      // The same again for the tables beside it: PostgreSQL would read them from their beginning, page after page.
      .where('readers.id', '>', afterReaderId)
      .where('readers.active', '=', sql.lit(1))
      .$if(unlessMuted.length > 0, (query) =>
        query.where(({ eb, not, exists }) =>
          not(
            exists(
              eb
                .selectFrom('follows as mutes')
                .select('mutes.id')
                .whereRef('mutes.reader_id', '=', 'follows.reader_id')
                .where('mutes.reader_id', '>', afterReaderId)
                .where('mutes.topic_id', 'in', unlessMuted)
                // A literal, so that the partial index is used.
                .where('mutes.kind', '=', sql.lit('mute' as const)),
            ),
          ),
        ),
      )
      .orderBy('follows.reader_id')
      .limit(limit)
  )
}
