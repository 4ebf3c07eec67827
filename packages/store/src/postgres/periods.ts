import { type RawBuilder, sql } from 'kysely'
import { secondOf } from '../search/search-key.ts'

/** Lengths of the periods in which articles are found, as powers of two of a second: two hours, and four times that. */
export const shortest = 13
export const sizeStep = 2
/** Three months. What is so rare that it is looked for in more, is found at less cost among all. */
export const longest = 23
/** One period for all. */
export const allTime = 32

/** The periods in which an article was published, as lexemes: `'@13/219000'`. The sign is in no token. */
export function periodsOf(instant: Temporal.Instant): string[] {
  return sizes.map((bits) => `'@${bits}/${Math.floor(secondOf(instant) / 2 ** bits)}'`)
}

const sizes = [
  ...Array.from({ length: (longest - shortest) / sizeStep + 1 }, (_, index) => shortest + index * sizeStep),
  allTime,
]

/** The same in SQL, of one period. */
export function periodLexeme(bits: RawBuilder<unknown>, period: RawBuilder<unknown>): RawBuilder<string> {
  return sql`concat('''@', ${bits}, '/', ${period}, '''')`
}
