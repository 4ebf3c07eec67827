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

/** A lead is the article's beginning: further down is another subject. */
const maxDistance = 6

type Lengths = {
  readonly maxWords: number
  /** The length to come nearest to; `null` takes all that fits. */
  readonly targetWords: number | null
}

/**
 * The article's lead: whole sentences from the first usable one, as many as come nearest to `targetWords` and stay
 * within `maxWords`.
 *
 * A sentence that leans on its predecessor is taken only right after it; as an opening it is taken without its pure
 * connective or not at all. Near-repeats are passed over; a question ends the lead. A first sentence that is too long
 * is shortened.
 */
export function selectLead(
  sentences: readonly ArticleSentence[],
  { maxWords, targetWords }: Lengths,
): Chosen[] {
  const chosen: Chosen[] = []
  let total = 0
  for (const sentence of sentences) {
    const last = chosen.at(-1)
    if (last && targetWords !== null && endsLead(sentence, chosen[0]?.index ?? 0)) break
    const standing = last?.index === sentence.index - 1 ? withoutFiller(sentence) : standingAlone(sentence)
    if (standing === null || chosen.some((other) => isNearRepeat(other.text, sentence.text))) continue
    const isShort = targetWords !== null && total < targetWords / 2
    const fitted = fitInto(standing, { room: maxWords - total, mayShorten: !last || isShort, mayCut: !last })
    if (fitted === null) break
    if (last && targetWords !== null && !isNearer(total + fitted.words, total, targetWords)) break
    chosen.push(fitted)
    total += fitted.words
  }
  return chosen
}

function endsLead(sentence: ArticleSentence, firstIndex: number): boolean {
  return sentence.index > firstIndex + maxDistance || /\?["'”’»)]*$/u.test(sentence.text)
}

function isNearer(length: number, other: number, target: number): boolean {
  return Math.abs(length - target) < Math.abs(other - target)
}

function withoutFiller(sentence: ArticleSentence): ArticleSentence {
  return withoutOpening(sentence, fillerLength(sentence.text))
}

/** The sentence as an opening: without its pure connective; `null` where it still leans on what is not there. */
function standingAlone(sentence: ArticleSentence): ArticleSentence | null {
  const alone = withoutOpening(sentence, connectiveLength(sentence.text))
  const isLeaning = sentence.index === 0 ? opensDangling(alone.text) : leansOnPredecessor(alone.text)
  return isLeaning ? null : alone
}

function withoutOpening(sentence: ArticleSentence, length: number): ArticleSentence {
  if (length === 0) return sentence
  const text = sentence.text.slice(length)
  return { ...sentence, text, start: sentence.start + length, words: countWords(text) }
}

type Room = { readonly room: number; readonly mayShorten: boolean; readonly mayCut: boolean }

function fitInto(sentence: ArticleSentence, { room, mayShorten, mayCut }: Room): Chosen | null {
  if (sentence.words <= room) return { ...sentence, compressed: false, cut: false }
  const shortened = mayShorten ? shortenSentence(sentence.text, { maxWords: room, mayCut }) : null
  return shortened && { ...sentence, ...shortened, words: countWords(shortened.text), compressed: true }
}
