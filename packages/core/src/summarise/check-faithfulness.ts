import type { Article } from '@khabar/parser'
import { foldForMatching } from '../language/fold-for-matching.ts'
import { splitWords } from '../language/split-words.ts'
import { units } from '../language/units.ts'
import { coveredBy, keepsMeaning } from './keeps-meaning.ts'
import type { Summary, SummarySentence } from './summary.ts'

/** Something a summary says that its source does not. */
export type Violation = {
  readonly kind: 'number' | 'quotation' | 'order' | 'meaning'
  /** The words at fault. */
  readonly text: string
}

/**
 * What a summary says without its source's support; `[]` for a faithful one.
 *
 * Every number with its unit and every quotation must stand in the source. An extractive sentence must keep its
 * source's words in order (`order`), with as many negations and hedges (`meaning`).
 */
export function checkFaithfulness(
  summary: Pick<Summary, 'text' | 'sentences' | 'engine'>,
  source: Pick<Article, 'headline' | 'paragraphs'>,
): Violation[] {
  const whole = [source.headline, ...source.paragraphs].join('\n')
  const violations = [...unknownNumbers(summary.text, whole), ...unknownQuotations(summary.text, whole)]
  if (summary.engine !== 'extractive') return violations
  return [
    ...violations,
    ...summary.sentences.flatMap((sentence) => sentenceViolations(sentence, source.paragraphs)),
  ]
}

function unknownNumbers(text: string, source: string): Violation[] {
  const known = new Set(numbersOf(source))
  const bare = new Set([...known].map((number) => number.split(' ')[0]))
  return numbersOf(text)
    .filter((number) => !(number.includes(' ') ? known : bare).has(number))
    .map((number) => ({ kind: 'number', text: number }))
}

/** Numbers in ASCII digits without commas, each with the unit behind it: `15000`, `4.5 प्रतिशत`. */
function numbersOf(text: string): string[] {
  const words = splitWords(text.replaceAll('%', ' प्रतिशत ')).map(foldForMatching)
  return words.flatMap((word, index) => {
    const unit = words[index + 1] ?? ''
    if (!/^\d/u.test(word)) return []
    const number = word.replaceAll(',', '')
    return [units.has(unit) ? `${number} ${unit}` : number]
  })
}

function unknownQuotations(text: string, source: string): Violation[] {
  const plain = plainQuotes(source)
  return [...plainQuotes(text).matchAll(/"([^"]+)"/gu)]
    .map(([, quoted = '']) => quoted.replace(/[।,.…\s]+$/u, ''))
    .filter((quoted) => !plain.includes(quoted))
    .map((quoted) => ({ kind: 'quotation', text: quoted }))
}

function plainQuotes(text: string): string {
  return text.normalize('NFC').replace(/[“”]/gu, '"').replace(/\s+/gu, ' ')
}

function sentenceViolations(
  { text, paragraph, start, end }: SummarySentence,
  paragraphs: readonly string[],
): Violation[] {
  const source = paragraphs[paragraph]?.slice(start, end) ?? ''
  if (coveredBy(splitWords(text), splitWords(source)) === null) return [{ kind: 'order', text }]
  return keepsMeaning(text, source) ? [] : [{ kind: 'meaning', text }]
}
