import type { Article } from '@khabar/parser'
import { countWords } from '../language/count-words.ts'
import { isFiniteVerb } from '../language/finite-verbs.ts'
import { type SentenceSpan, sentenceSpans } from '../language/sentence-spans.ts'
import { splitWords } from '../language/split-words.ts'
import { isBoilerplate } from './boilerplate.ts'
import { datelineLength, isDateline, isSignOff, signOffLength } from './leftovers.ts'

/** A sentence of an article that a summary may use. */
export type ArticleSentence = {
  readonly text: string
  readonly paragraph: number
  /** UTF-16 offsets: `paragraphs[paragraph].slice(start, end)` is `text`. */
  readonly start: number
  readonly end: number
  readonly words: number
  /** Place among the article's sentences, furniture not counted. */
  readonly index: number
  /** False where it was cut off or is no sentence (a crosshead, a caption). */
  readonly isWhole: boolean
}

type Source = Pick<Article, 'headline' | 'paragraphs' | 'truncated'>

/**
 * The usable sentences of an article in reading order: leftovers of dateline and sign-off, furniture and a repeated
 * headline gone; of a truncated article the unfinished last sentence too.
 */
export function articleSentences({ headline, paragraphs, truncated }: Source): ArticleSentence[] {
  const spans = paragraphs.flatMap(spansOfParagraph)
  if (truncated && !isSurelyFinished(spans.at(-1)?.text ?? '')) spans.pop()
  if (isDateline(spans[0]?.text ?? '') && spans.length > 1) spans.shift()
  return spans
    .map((span, index) => (index === 0 ? withoutHead(span) : span))
    .map(withoutTail)
    .filter((span) => isUsable(span.text, headline))
    .map((span, index) => ({ ...span, index, words: countWords(span.text) }))
}

type Span = SentenceSpan & Pick<ArticleSentence, 'paragraph' | 'isWhole'>

function spansOfParagraph(text: string, paragraph: number): Span[] {
  const spans = sentenceSpans(text)
  return spans.map((span, index) => ({
    ...span,
    paragraph,
    isWhole:
      isFinished(span.text) ||
      isUnmarkedSentence(span.text) ||
      (endsOpen(span.text) && index < spans.length - 1),
  }))
}

/** Whether a sentence has its closing mark and no ellipsis. */
export function isFinished(sentence: string): boolean {
  return /[।॥?!|.]["'”’»)\]}]*$/u.test(sentence) && !endsOpen(sentence)
}

/** Of a text that was cut off, a last full stop may be an abbreviation's (`डॉ.`): only one after a verb counts. */
function isSurelyFinished(sentence: string): boolean {
  return (
    isFinished(sentence) && (!/\.["'”’]?$/u.test(sentence) || isFiniteVerb(splitWords(sentence).at(-1) ?? ''))
  )
}

/** An ellipsis: a pause before the paragraph's next sentence, or where the text was cut off. */
function endsOpen(sentence: string): boolean {
  return /(?:\.\.|…)["'”’»)\]}]*[।.]?$/u.test(sentence)
}

/** Eight words and a finite verb at the end are a sentence whose danda was forgotten. */
function isUnmarkedSentence(text: string): boolean {
  const words = splitWords(text)
  return words.length >= 8 && isFiniteVerb(words.at(-1) ?? '') && /[\p{L}\p{M}]$/u.test(text)
}

function isUsable(text: string, headline: string): boolean {
  if (!/\p{L}/u.test(text) || isBoilerplate(text) || isSignOff(text)) return false
  return isFinished(text) || text !== headline.trim()
}

function withoutHead(span: Span): Span {
  const length = datelineLength(span.text)
  return length === 0 ? span : { ...span, text: span.text.slice(length), start: span.start + length }
}

function withoutTail(span: Span): Span {
  const length = signOffLength(span.text)
  return length === 0 ? span : { ...span, text: span.text.slice(0, -length), end: span.end - length }
}
