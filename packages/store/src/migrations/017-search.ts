import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import type { Schema } from '../schema.ts'

/** What a search needs beside its index, where an engine has it. */
export function quickenSearch(engine: Engine): Migration {
  return {
    async up(db: Kysely<Schema>) {
      await engine.search.quicken?.(db)
    },
  }
}
