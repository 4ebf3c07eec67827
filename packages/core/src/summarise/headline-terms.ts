import { analyseApart, termsOfPart } from '../language/analyse.ts'
import { synonymOf, synonymsOf } from '../language/headline-synonyms.ts'
import { splitWords } from '../language/split-words.ts'
import type { ArticleSentence } from './article-sentences.ts'

/** What of a headline a sentence tells. */
export type HeadlineTerms = {
  /** Number of different terms in the headline, synonyms counted as one. */
  readonly size: number
  /** The share of the headline's terms that these sentences together hold, 0 to 1. */
  readonly shareIn: (...sentences: readonly (ArticleSentence | undefined)[]) => number
}

/**
 * Measures sentences by the terms of a headline.
 *
 * Analysing is what takes time: each word is analysed once, and only if it begins like one of the headline.
 */
export function headlineTermsOf(headline: string): HeadlineTerms {
  const terms = new Set(analyseApart(headline).map(synonymOf))
  const initials = initialsOf(headline, terms)
  const termsByWord = new Map<string, string[]>()
  const termsIn = (word: string) => {
    if (!initials.has(word.charAt(0))) return []
    const known = termsByWord.get(word)
    if (known) return known
    const found = (isPlain(word) ? termsOfPart(word) : analyseApart(word))
      .map(synonymOf)
      .filter((term) => terms.has(term))
    termsByWord.set(word, found)
    return found
  }
  const bySentence = new Map<ArticleSentence, readonly string[]>()
  const heldBy = (sentence: ArticleSentence) => {
    const held = bySentence.get(sentence) ?? [...new Set(wordsOf(sentence.text).flatMap(termsIn))]
    bySentence.set(sentence, held)
    return held
  }
  return {
    size: terms.size,
    shareIn: (...sentences) => {
      const held = sentences.flatMap((sentence) => (sentence ? heldBy(sentence) : []))
      return new Set(held).size / Math.max(1, terms.size)
    },
  }
}

/** Words and parts of words: each has its own initial. */
function wordsOf(text: string): string[] {
  return splitWords(text.normalize('NFC').replaceAll('-', ' '))
}

function isPlain(word: string): boolean {
  return /^[\p{L}\p{M}]+$/u.test(word)
}

function initialsOf(headline: string, terms: ReadonlySet<string>): ReadonlySet<string> {
  const spellings = [...wordsOf(headline), ...[...terms].flatMap(synonymsOf)]
  return new Set(spellings.map((word) => word.charAt(0)))
}
