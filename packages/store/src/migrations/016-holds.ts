import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Schema } from '../schema.ts'

/** Stories that an operator holds back, and the way through all active readers of a platform. */
export function addHolds(): Migration {
  return {
    async up(db: Kysely<Schema>) {
      await db.schema.alterTable('stories').addColumn('held_at', 'bigint').execute()
      await db.schema
        .createIndex('stories_held')
        .on('stories')
        .column('held_at')
        .where(sql.ref('held_at'), 'is not', null)
        .execute()
      await db.schema
        .createIndex('readers_active')
        .on('readers')
        .columns(['platform', 'id'])
        .where(sql.ref('active'), '=', sql.lit(1))
        .execute()
    },
  }
}
