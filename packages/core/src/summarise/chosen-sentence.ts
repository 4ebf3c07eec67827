import { connectiveLength, fillerLength } from '../language/connectives.ts'
import { countWords } from '../language/count-words.ts'
import { leansOnPredecessor, opensDangling } from '../language/dangling-openers.ts'
import type { ArticleSentence } from './article-sentences.ts'
import { isNearRepeat } from './near-repeat.ts'
import { shortenSentence } from './shorten-sentence.ts'

/** A sentence chosen for a summary, in the words it is printed with. */
export type Chosen = ArticleSentence & {
  /** True where words were left out. */
  readonly compressed: boolean
  /** True where it was cut at a word. */
  readonly cut: boolean
}

/**
 * The sentence as it would stand among those chosen: behind its predecessor without an empty phrase (`बता दें कि`), else
 * without its pure connective; `null` where it leans on what is not there or repeats what is.
 */
export function standingAmong(
  chosen: readonly ArticleSentence[],
  sentence: ArticleSentence,
): ArticleSentence | null {
  const follows = chosen.some(({ index }) => index === sentence.index - 1)
  const standing = follows ? withoutOpening(sentence, fillerLength(sentence.text)) : standingAlone(sentence)
  if (standing === null || chosen.some((other) => isNearRepeat(other.text, sentence.text))) return null
  return standing
}

/** The sentence without its pure connective; `null` where it still leans on what is not there. */
export function standingAlone<T extends ArticleSentence>(sentence: T): T | null {
  const alone = withoutOpening(sentence, connectiveLength(sentence.text))
  const isLeaning = sentence.index === 0 ? opensDangling(alone.text) : leansOnPredecessor(alone.text)
  return isLeaning ? null : alone
}

type Room = { readonly room: number; readonly mayShorten: boolean; readonly mayCut: boolean }

/** The sentence in at most `room` words, shortened where it may be; `null` where it does not fit. */
export function fitInto(sentence: ArticleSentence, { room, mayShorten, mayCut }: Room): Chosen | null {
  if (sentence.words <= room) return { ...sentence, compressed: false, cut: false }
  const shortened = mayShorten ? shortenSentence(sentence.text, { maxWords: room, mayCut }) : null
  return shortened && { ...sentence, ...shortened, words: countWords(shortened.text), compressed: true }
}

/** Whether a sentence asks: no answer to what happened. */
export function isQuestion({ text }: ArticleSentence): boolean {
  return /\?["'”’»)]*$/u.test(text)
}

/** Whether the sentence at a place is its paragraph's first. */
export function opensParagraph(sentences: readonly ArticleSentence[], at: number): boolean {
  return sentences[at - 1]?.paragraph !== sentences[at]?.paragraph
}

function withoutOpening<T extends ArticleSentence>(sentence: T, length: number): T {
  if (length === 0) return sentence
  const text = sentence.text.slice(length)
  return { ...sentence, text, start: sentence.start + length, words: countWords(text) }
}
