import type { Article } from '@khabar/parser'
import { countWords } from '../language/count-words.ts'
import { checkFaithfulness } from './check-faithfulness.ts'
import { type Chosen, standingAlone } from './chosen-sentence.ts'
import { cutAtWord } from './shorten-sentence.ts'

type Source = Pick<Article, 'headline' | 'paragraphs'>

/**
 * The chosen sentences, given in order, without what says something else than its source.
 *
 * A shortened sentence at fault (a quotation or a number that lost a part) is told whole where that fits into `maxWords`
 * beside the others. Else it is left out together with what leans on it; where nothing is left, the first sentence stands
 * alone, cut at a word if it must.
 */
export function keepFaithful(
  chosen: readonly Chosen[],
  source: Source,
  { maxWords }: { maxWords: number },
): Chosen[] {
  const kept: Chosen[] = []
  let room = maxWords - chosen.reduce((sum, { words }) => sum + words, 0)
  let leftOut = -1
  for (const sentence of chosen) {
    const standing = leftOut >= 0 && leftOut === sentence.index - 1 ? standingAlone(sentence) : sentence
    const told = standing && faithfulForm(standing, source, sentence.words + room)
    room += sentence.words - (told?.words ?? 0)
    if (told) kept.push(told)
    else leftOut = sentence.index
  }
  const [first] = chosen
  if (kept.length > 0 || !first) return kept
  const whole = wholeOf(first, source)
  return whole.words <= maxWords ? [whole] : faithfulCut(whole, source, maxWords)
}

function faithfulForm(sentence: Chosen, source: Source, room: number): Chosen | null {
  if (isFaithful(sentence, source)) return sentence
  const whole = wholeOf(sentence, source)
  return whole.words <= room ? whole : null
}

/** The longest cut that ends between no number and its unit; `[]` where there is none. */
function faithfulCut(whole: Chosen, source: Source, maxWords: number): Chosen[] {
  for (let words = maxWords; words > 0; words--) {
    const text = cutAtWord(whole.text, words)
    const cut = { ...whole, text, words: countWords(text), compressed: true, cut: true }
    if (text !== '' && isFaithful(cut, source)) return [cut]
  }
  return []
}

function isFaithful(sentence: Chosen, source: Source): boolean {
  const summary = { text: sentence.text, sentences: [sentence], engine: 'extractive' as const }
  return checkFaithfulness(summary, source).length === 0
}

function wholeOf(sentence: Chosen, { paragraphs }: Source): Chosen {
  const text = paragraphs[sentence.paragraph]?.slice(sentence.start, sentence.end) ?? ''
  return { ...sentence, text, words: countWords(text), compressed: false, cut: false }
}
