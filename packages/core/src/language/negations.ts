import { wordSet } from './word-set.ts'

const negations = wordSet('नहीं न ना मत')

/** Number of negations (नहीं, न, ना, मत) in a text, given as words. */
export function countNegations(words: readonly string[]): number {
  return words.filter((word) => negations.has(word)).length
}
