import type { Article } from '@khabar/parser'
import { countHedges } from '../language/hedges.ts'
import { countNegations } from '../language/negations.ts'
import { splitWords } from '../language/split-words.ts'
import { coveredBy, keepsMeaning } from './keeps-meaning.ts'
import { quantitiesIn } from './quantities.ts'
import type { Summary, SummarySentence } from './summary.ts'
import { unknownQuotations } from './unknown-quotations.ts'
import { unknownWords } from './unknown-words.ts'

/** Something a summary says that its source does not. */
export type Violation = {
  readonly kind: 'number' | 'word' | 'quotation' | 'order' | 'meaning'
  /** The words at fault. */
  readonly text: string
}

type Checked = Pick<Summary, 'text' | 'sentences' | 'engine'>
type Source = Pick<Article, 'headline' | 'paragraphs'>

/**
 * What a summary says without its source's support; `[]` for a faithful one.
 *
 * The text must be its sentences (`order`). An extractive sentence that was shortened must keep its source's words in order
 * (`order`), its numbers with their units, its quotations, and as many negations and hedges (`meaning`). A model's text
 * may hold only numbers with units (`number`), words (`word`) and quotations of the article, and each of its sentences as
 * many negations as the sentence it comes from, and a hedge where that has one (`meaning`). What it cannot see: true
 * words in a false relation ("A beat B").
 */
export function checkFaithfulness(summary: Checked, source: Source): Violation[] {
  const told = summary.sentences.map(({ text }) => text.normalize('NFC')).join(' ')
  if (told !== summary.text && splitWords(told).join(' ') !== splitWords(summary.text).join(' ')) {
    return [{ kind: 'order', text: summary.text }]
  }
  if (summary.engine === 'extractive') {
    return summary.sentences.flatMap((sentence) => extractViolations(sentence, sliceOf(sentence, source)))
  }
  const whole = [source.headline, ...source.paragraphs].join('\n')
  return [
    ...borrowedViolations(summary.text, whole),
    ...unknownWords(summary.text, whole).map((text): Violation => ({ kind: 'word', text })),
    ...summary.sentences.flatMap((sentence) => retellingViolations(sentence, sliceOf(sentence, source))),
  ]
}

function sliceOf({ paragraph, start, end }: SummarySentence, { paragraphs }: Source): string {
  return paragraphs[paragraph]?.slice(start, end) ?? ''
}

/** A sentence that is its source to the letter needs no further look: that keeps the usual check cheap. */
function extractViolations({ text }: SummarySentence, source: string): Violation[] {
  if (text === source) return []
  if (coveredBy(splitWords(text), splitWords(source)) === null) return [{ kind: 'order', text }]
  const meaning: Violation[] = keepsMeaning(text, source) ? [] : [{ kind: 'meaning', text }]
  return [...meaning, ...borrowedViolations(text, source)]
}

/** Numbers and quotations that are not the source's. */
function borrowedViolations(text: string, source: string): Violation[] {
  const numbers = quantitiesIn(text)
  const known = new Set(numbers.length > 0 ? quantitiesIn(source).flatMap(({ readings }) => readings) : [])
  return [
    ...numbers
      .filter(({ readings }) => !readings.some((reading) => known.has(reading)))
      .map(({ text }): Violation => ({ kind: 'number', text })),
    ...unknownQuotations(text, source).map((text): Violation => ({ kind: 'quotation', text })),
  ]
}

function retellingViolations({ text }: SummarySentence, source: string): Violation[] {
  const isTurned = countNegations(splitWords(text)) !== countNegations(splitWords(source))
  const isHardened = countHedges(text) === 0 && countHedges(source) > 0
  return isTurned || isHardened ? [{ kind: 'meaning', text }] : []
}
