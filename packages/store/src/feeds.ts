import type { Feed, FeedChanges, FeedStore } from '@khabar/core'
import type { Kysely, Selectable } from 'kysely'
import type { FeedsTable, Schema } from './schema.ts'

/** What there is to feeds besides their readers. */
export function createFeedStore(db: Kysely<Schema>): FeedStore {
  const feeds = (platform: string) =>
    db
      .selectFrom('feeds')
      .innerJoin('readers', 'readers.id', 'feeds.reader_id')
      .selectAll('feeds')
      .where('readers.platform', '=', platform)
  return {
    async at({ platform, address }) {
      const row = await feeds(platform).where('readers.address', '=', address).executeTakeFirst()
      return row ? feedOf(row) : null
    },

    async of({ platform, community }) {
      const rows = await feeds(platform)
        .where('feeds.community', '=', community)
        .orderBy('feeds.reader_id')
        .execute()
      return rows.map(feedOf)
    },

    places: (platform) =>
      db
        .selectFrom('feeds')
        .innerJoin('readers', 'readers.id', 'feeds.reader_id')
        .select(['feeds.community', 'readers.address'])
        .where('readers.platform', '=', platform)
        .orderBy('feeds.reader_id')
        .execute(),

    async put({ readerId, community, ...rest }) {
      const columns = { community, ...columnsOf(rest) }
      await db
        .insertInto('feeds')
        .values({ reader_id: readerId, ...columns })
        .onConflict((conflict) => conflict.column('reader_id').doUpdateSet(columns))
        .execute()
    },

    async change(readerId, changes) {
      if (Object.keys(changes).length === 0) return
      await db.updateTable('feeds').set(columnsOf(changes)).where('reader_id', '=', readerId).execute()
    },

    async tellOwner(readerId) {
      const { numUpdatedRows } = await db
        .updateTable('feeds')
        .set({ is_owner_told: 1 })
        .where('reader_id', '=', readerId)
        .where('is_owner_told', '=', 0)
        .executeTakeFirstOrThrow()
      return numUpdatedRows > 0n
    },
  }
}

type Columns = Omit<FeedsTable, 'reader_id' | 'community'>
type ChangedColumns = { [Column in keyof Columns]: Columns[Column] | undefined }

function columnsOf(feed: Required<FeedChanges>): Columns
function columnsOf(changes: FeedChanges): ChangedColumns
function columnsOf({ owner, role, posts, post, isOwnerTold, alias }: FeedChanges): ChangedColumns {
  return {
    owner,
    role,
    posts,
    post: post && JSON.stringify(post),
    is_owner_told: isOwnerTold === undefined ? undefined : Number(isOwnerTold),
    alias: alias && JSON.stringify(alias),
  }
}

function feedOf(row: Selectable<FeedsTable>): Feed {
  return {
    readerId: row.reader_id,
    community: row.community,
    owner: row.owner,
    role: row.role,
    posts: row.posts,
    post: row.post === null ? null : JSON.parse(row.post),
    isOwnerTold: row.is_owner_told === 1,
    alias: row.alias === null ? null : JSON.parse(row.alias),
  }
}
