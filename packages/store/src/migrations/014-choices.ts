import type { Migration } from 'kysely/migration'

/** What readers may choose of how messages look: the digits of our numbers, and pictures. */
export function createChoices(): Migration {
  return {
    async up(db) {
      for (const [column, unchosen] of Object.entries({ digits: 'latin', pictures: 'none' }))
        await db.schema
          .alterTable('readers')
          .addColumn(column, 'text', (added) => added.notNull().defaultTo(unchosen))
          .execute()
    },
  }
}
