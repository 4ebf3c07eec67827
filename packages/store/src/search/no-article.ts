import { type RawBuilder, sql } from 'kysely'

/** A subquery for the ids of no articles. */
export const noArticle: RawBuilder<number> = sql`(select cast(null as bigint) where false)`
