import { tokensOfArticle } from '../search/tokens-of.ts'
import { periodsOf } from './periods.ts'

/**
 * An article's `tsvector` as text: its tokens with their places, the pairs of neighbours, and the periods in which it
 * was published. The last two begin with signs that are in no token.
 */
export function tsvectorOf(publishedAt: Temporal.Instant, terms: readonly string[]): string {
  const tokens = tokensOfArticle(terms)
  const places = new Map<string, number[]>()
  for (const [index, token] of tokens.entries()) {
    const known = places.get(token)
    if (!known) places.set(token, [index + 1])
    else if (known.length < placesKept) known.push(index + 1)
  }
  const words = [...places].map(([token, positions]) => `'${token}':${positions.join(',')}`)
  return [...words, ...new Set(pairsOf(tokens)), ...periodsOf(publishedAt)].join(' ')
}

/** PostgreSQL keeps no more of a word; a position is at most 16,383, which is more than an article's tokens. */
const placesKept = 255

/**
 * A lexeme for every two tokens that are neighbours. GIN does not know what stands where: without these, a phrase of
 * two common words would be looked for in every article that has both. Some pairs share a lexeme. Tokens of private-use
 * letters (sections, what stories are known by) make no pairs: nobody asks for a phrase of them.
 */
export function pairsOf(tokens: readonly string[]): string[] {
  return tokens.slice(1).flatMap((token, index) => {
    const before = tokens[index] ?? ''
    return isMark(before) || isMark(token) ? [] : [`'#${hashOf(`${before} ${token}`).toString(36)}'`]
  })
}

function isMark(token: string): boolean {
  return /^\p{Co}/u.test(token)
}

/** FNV-1a, of which so many bits that a pair shares its articles with few others. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0) % 2 ** pairBits
}

const pairBits = 20
