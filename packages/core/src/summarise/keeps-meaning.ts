import { countHedges } from '../language/hedges.ts'
import { countNegations } from '../language/negations.ts'
import { splitWords } from '../language/split-words.ts'

/**
 * Whether a shortened sentence still says what its source does: words in the source's order, as many negations, and no
 * hedge (कथित, आरोप, के अनुसार) lost. A text that ends in `…` answers only for the part of the source it covers.
 */
export function keepsMeaning(shortened: string, source: string): boolean {
  const words = splitWords(shortened)
  const sourceWords = splitWords(source)
  const end = coveredBy(words, sourceWords)
  if (end === null) return false
  const covered = shortened.endsWith('…') ? sourceWords.slice(0, end) : sourceWords
  if (countNegations(words) !== countNegations(covered)) return false
  return shortened.endsWith('…') || countHedges(shortened) === countHedges(source)
}

/** How many source words it takes to find all words in order; `null` where they are no subsequence. */
export function coveredBy(words: readonly string[], sourceWords: readonly string[]): number | null {
  let at = 0
  for (const word of words) {
    while (at < sourceWords.length && sourceWords[at] !== word) at++
    if (at === sourceWords.length) return null
    at++
  }
  return at
}
