import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { instantOf } from '../instants.ts'
import type { Schema } from '../schema.ts'

const articlesAStep = 1_000

/** The index over articles anew, in the order in which they were published. */
export function orderSearch(engine: Engine): Migration {
  return {
    async up(db: Kysely<Schema>) {
      await engine.search.clear(db)
      for (
        let rows = await articlesAfter(db, 0);
        rows.length > 0;
        rows = await articlesAfter(db, rows.at(-1)?.id ?? 0)
      )
        for (const { id, published_at, terms } of rows)
          await engine.search.add(db, { id, publishedAt: instantOf(published_at), terms: JSON.parse(terms) })
    },
  }
}

function articlesAfter(db: Kysely<Schema>, id: number) {
  return db
    .selectFrom('articles')
    .select(['id', 'published_at', 'terms'])
    .where('id', '>', id)
    .orderBy('id')
    .limit(articlesAStep)
    .execute()
}
