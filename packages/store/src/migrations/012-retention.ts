import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { analyserMark, writeMark } from '../marks.ts'
import type { Schema } from '../schema.ts'

/** Marks, by which long work goes on where it stopped, and the way from a message to its rows. */
export function createMarks(): Migration {
  return {
    async up(db: Kysely<Schema>) {
      await db.schema
        .createTable('marks')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute()
      // Messages that nobody refers to are found by it, and without it the database reads the whole outbox to be sure.
      await db.schema.createIndex('outbox_of_message').on('outbox').column('message_id').execute()
      // Nobody noted with which analyser older articles were indexed: no version is their version.
      const { rows } = await sql`select id from articles limit 1`.execute(db)
      if (rows.length > 0) await writeMark(db, analyserMark, { version: 0, at: null })
    },
  }
}
