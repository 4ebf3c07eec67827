import { analyse } from '../language/analyse.ts'
import { nameOf } from '../language/names/name-index.ts'
import { labelsIn } from './labels-in.ts'
import { soundOf } from './sound-of.ts'
import type { WordDraft } from './word.ts'

/**
 * The words of an article for the vocabulary: each of its analysed terms once, those that no reader can type left out.
 *
 * A label is the word as it first stands in the headline, or else in the text; the term of a place or name has its
 * usual spelling, whatever the article wrote.
 */
export function wordsOf(
  terms: readonly string[],
  { headline, text = '' }: { readonly headline: string; readonly text?: string },
): WordDraft[] {
  const ofHeadline = new Set(analyse(headline))
  const labels = labelsIn([headline, text])
  return [...new Set(terms)].filter(isTypable).map((term) => ({
    term,
    label: nameOf(term) ?? labels.get(term) ?? term,
    sound: soundOf(term),
    inHeadline: ofHeadline.has(term),
  }))
}

/** Sections and marks of near-duplicates are terms of private-use letters. */
function isTypable(term: string): boolean {
  return /^[\p{L}\p{M}\p{N}]/u.test(term)
}
