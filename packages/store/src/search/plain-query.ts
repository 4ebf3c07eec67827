import type { TermQuery } from '@khabar/core'
import { tokensOf } from './tokens-of.ts'

/** A question of which only phrases of tokens, never empty, are left: what an engine writes in its own language. */
export type PlainQuery =
  | { readonly phrase: readonly string[] }
  | { readonly all: readonly PlainQuery[] }
  | { readonly some: readonly PlainQuery[] }

/** The plain form of a question; `null` where no article can hold what it asks for. */
export function plainQueryOf(query: TermQuery): PlainQuery | null {
  if ('term' in query) return phraseOf([query.term])
  if ('phrase' in query) return phraseOf(query.phrase)
  if ('all' in query) {
    const all = plainQueriesOf(query.all)
    return all.length > 0 && all.length === query.all.length ? { all } : null
  }
  const some = plainQueriesOf(query.some)
  return some.length > 0 ? { some } : null
}

/** The plain forms of those that some article can hold. */
export function plainQueriesOf(queries: readonly TermQuery[]): PlainQuery[] {
  return queries.flatMap((query) => plainQueryOf(query) ?? [])
}

function phraseOf(terms: readonly string[]): PlainQuery | null {
  const tokens = terms.map(tokensOf)
  return tokens.length > 0 && tokens.every(({ length }) => length > 0) ? { phrase: tokens.flat() } : null
}
