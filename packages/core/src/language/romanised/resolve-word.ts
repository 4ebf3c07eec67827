import { type RomanisedCandidate, rankRomanised } from './rank-romanised.ts'

/** Below this closeness Latin letters spell another word. */
const leastCloseness = 0.8

/**
 * The word that Latin letters spell, of candidates of the same sound: its term, and how well they spell it, 0.8 to 1;
 * `null` where they spell none of them.
 */
export function resolveWord(
  latin: string,
  candidates: readonly RomanisedCandidate[],
): { readonly term: string; readonly closeness: number } | null {
  const [best] = rankRomanised(latin, candidates)
  return best && best.closeness >= leastCloseness ? { term: best.word.term, closeness: best.closeness } : null
}
