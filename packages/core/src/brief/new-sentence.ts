import { analyse } from '../language/analyse.ts'
import { countWords } from '../language/count-words.ts'
import { leansOnPredecessor } from '../language/dangling-openers.ts'
import { splitSentences } from '../language/split-sentences.ts'
import { isFinished } from '../summarise/article-sentences.ts'

const minNewShare = 0.4

/**
 * The first whole sentence of a teaser that stands alone, fits, and says something its headline does not (at least 40 %
 * new terms); `null` where there is none. The cut-off tail of a teaser is no sentence.
 */
export function newSentence(
  { headline, text, truncated }: { headline: string; text: string | null; truncated: boolean },
  { maxWords }: { maxWords: number },
): string | null {
  const known = new Set(analyse(headline))
  const adds = (sentence: string) => {
    const terms = [...new Set(analyse(sentence))]
    return terms.filter((term) => !known.has(term)).length >= Math.max(1, terms.length * minNewShare)
  }
  const fits = (sentence: string) => isFinished(sentence) && countWords(sentence) <= maxWords
  const sentences = splitSentences((text ?? '').normalize('NFC'))
  if (truncated && !/[।॥?!]["'”’)]*$/u.test(sentences.at(-1) ?? '')) sentences.pop()
  return (
    sentences.find((sentence) => fits(sentence) && !leansOnPredecessor(sentence) && adds(sentence)) ?? null
  )
}
