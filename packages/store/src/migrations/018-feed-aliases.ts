import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Schema } from '../schema.ts'

/** The name under which a feed's messages come, with the platform's key to it, as JSON. */
export function addFeedAliases(): Migration {
  return {
    async up(db: Kysely<Schema>) {
      await db.schema.alterTable('feeds').addColumn('alias', 'text').execute()
    },
  }
}
