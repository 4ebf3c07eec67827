import type { Migration } from 'kysely/migration'

/** What readers may choose of their digests and quiet hours, and the way from readers and stories to what was sent. */
export function createDigestSettings(): Migration {
  return {
    async up(db) {
      const settings = {
        digest_days: '[1,2,3,4,5,6,7]',
        digest_edition: 'all',
        when_nothing_new: 'silence',
      }
      for (const [column, unchosen] of Object.entries(settings))
        await db.schema
          .alterTable('readers')
          .addColumn(column, 'text', (added) => added.notNull().defaultTo(unchosen))
          .execute()
      await db.schema.alterTable('readers').addColumn('quiet', 'text').execute()
      await db.schema
        .alterTable('readers')
        .addColumn('breaking_in_quiet', 'integer', (added) => added.notNull().defaultTo(0))
        .execute()

      await db.schema
        .createIndex('outbox_of_reader')
        .on('outbox')
        .columns(['reader_id', 'message_id'])
        .execute()
      await db.schema
        .createIndex('messages_of_story')
        .on('message_stories')
        .columns(['story_id', 'message_id'])
        .execute()
    },
  }
}
