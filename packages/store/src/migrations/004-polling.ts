import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'

/** What polling by activity needs, and listed items that are no articles (yet). */
export function createPollingTables(engine: Engine): Migration {
  return {
    async up(db) {
      for (const column of ['items_due_at', 'last_new_at', 'gap_ms', 'ttl_ms'])
        await db.schema.alterTable('sources').addColumn(column, 'bigint').execute()
      for (const column of ['address', 'move'])
        await db.schema.alterTable('sources').addColumn(column, 'text').execute()
      await db.schema
        .alterTable('sources')
        .addColumn('noticed', 'text', (column) => column.notNull().defaultTo('[]'))
        .execute()
      await db.schema
        .alterTable('sources')
        .addColumn('claim_at', 'bigint', (column) => column.notNull().defaultTo(0))
        .execute()
      await db
        .updateTable('sources')
        .set({ claim_at: sql.ref('due_at') })
        .execute()
      await db.schema.dropIndex('sources_due').execute()
      await db.schema
        .createIndex('sources_claim')
        .on('sources')
        .columns(['claim_at', 'id'])
        .where(sql.ref('paused_because'), 'is', null)
        .execute()
      await db.schema
        .createIndex('sources_address')
        .on('sources')
        .column('address')
        .where(sql.ref('address'), 'is not', null)
        .execute()

      await db.schema
        .createTable('listed_items')
        .addColumn('id', engine.idType, engine.numberIds)
        .addColumn('source_id', 'bigint', (column) => column.notNull().references('sources.id'))
        .addColumn('item_id', 'text', (column) => column.notNull())
        .addColumn('item', 'text')
        .addColumn('announce', 'integer', (column) => column.notNull())
        .addColumn('tries', 'integer', (column) => column.notNull())
        .addColumn('due_at', 'bigint')
        .addColumn('passed_at', 'bigint')
        .addColumn('reason', 'text')
        .addUniqueConstraint('listed_items_item', ['source_id', 'item_id'])
        .execute()
      await db.schema
        .createIndex('listed_items_waiting')
        .on('listed_items')
        .columns(['source_id', 'id', 'due_at'])
        .where(sql.ref('due_at'), 'is not', null)
        .execute()
    },
  }
}
