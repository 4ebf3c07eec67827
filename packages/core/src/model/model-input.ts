import type { Article } from '@khabar/parser'
import { type ArticleSentence, articleSentences } from '../summarise/article-sentences.ts'
import { holdsInstruction } from './instruction-phrases.ts'
import type { Summarisable } from './summariser.ts'

/** What a model reads of an article, and what its answer is held against. */
export type ModelInput = {
  /** Numbered from 1 for the model. */
  readonly sentences: readonly ArticleSentence[]
  /** The article with every paragraph left empty that gives orders to a model; offsets stay right. */
  readonly believed: Pick<Article, 'headline' | 'paragraphs'>
  /** True where the whole article is no longer than `maxWords`. */
  readonly isShort: boolean
}

/** The usable sentences from an article's beginning, together at most `maxInputWords`. */
export function modelInputOf(
  { headline, paragraphs, truncated }: Summarisable,
  { maxWords, maxInputWords }: { maxWords: number; maxInputWords: number },
): ModelInput {
  const believed = { headline: withheld(headline), paragraphs: paragraphs.map(withheld) }
  const sentences = articleSentences({ ...believed, truncated }).filter(({ isWhole }) => isWhole)
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0)
  return { sentences: firstOf(sentences, maxInputWords), believed, isShort: words <= maxWords }
}

function withheld(text: string): string {
  return holdsInstruction(text) ? '' : text
}

function firstOf(sentences: readonly ArticleSentence[], maxWords: number): ArticleSentence[] {
  let words = 0
  const end = sentences.findIndex((sentence) => {
    words += sentence.words
    return words > maxWords
  })
  return sentences.slice(0, end < 0 ? sentences.length : end)
}
