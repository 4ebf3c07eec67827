import { type RawBuilder, sql } from 'kysely'

/**
 * The key of an article in the index: the second it was published in, then its id. Keys in descending order are the
 * newest articles, whenever they were stored, and a period is a range of keys.
 */
export function searchKeyOf(publishedAt: Temporal.Instant, articleId: number): RawBuilder<number> {
  return sql`(${firstKeyOf(publishedAt)} | cast(${articleId} as bigint))`
}

/** The least key of what was published in the second of this instant or later. */
export function firstKeyOf(instant: Temporal.Instant): RawBuilder<number> {
  return sql`(cast(${secondOf(instant)} as bigint) << ${sql.lit(idBits)})`
}

/** The article's id in a key. */
export function articleIdIn(key: RawBuilder<number>): RawBuilder<number> {
  return sql`(${key} & ${sql.lit(2 ** idBits - 1)})`
}

/** With the 32 bits of a second until 2106, the 63 that a positive bigint has. */
export const idBits = 31

/** Whole seconds since 1970, from 0 to the last one in 2106 that a key can hold. */
export function secondOf(instant: Temporal.Instant): number {
  return Math.min(2 ** 32 - 1, Math.max(0, Math.floor(instant.epochMilliseconds / 1000)))
}
