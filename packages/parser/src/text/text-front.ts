import { isDateLine, isFurniture, isHeadlineLike, isTerminated, readLabel } from '../hindi/classify-line.ts'
import { parseRelativeTime } from '../hindi/relative-time.ts'
import { splitDateline } from '../hindi/split-dateline.ts'
import { parseDate } from '../parse-date.ts'
import { readByline } from './byline.ts'
import { countWords } from './count-words.ts'
import { firstSentence } from './first-sentence.ts'

/** What stands above a story's first paragraph. */
export type Front = {
  readonly headline: string
  readonly subhead: string | null
  readonly byline: string | null
  readonly publishedAt: Temporal.Instant | null
  /** Index of the first paragraph. */
  readonly bodyAt: number
}

const CRUMBS = /\s[>»›/|]\s.*\s[>»›/|]\s|^(?:home|होम)\s/iu
const MIN_PARAGRAPH_WORDS = 8
const MIN_LOOSE_WORDS = 12
const MIN_LONE_LENGTH = 80

/**
 * Reads the lines above the first paragraph: headline, standfirst, byline, date. `null` where there is no paragraph.
 *
 * Where no line stands above the first paragraph (a pasted body), its first sentence serves as the headline and
 * stays in the text: nothing is invented and nothing lost. One short line is no article.
 */
export function readFront(
  lines: readonly string[],
  { now = null }: { now?: Temporal.Instant | null } = {},
): Front | null {
  const bodyAt = findBody(lines)
  if (bodyAt === null) return null
  const above = lines.slice(0, bodyAt).filter((line) => !isFurniture(line) && readLabel(line) === null)
  const headline = findHeadline(above)
  if (headline === null) return readHeadless(lines, bodyAt)
  const under = above.slice(above.indexOf(headline) + 1)
  return {
    headline,
    subhead:
      under.find((line) => countWords(line) >= 6 && !isDateLine(line) && readByline(line) === null) ?? null,
    byline: under.map(readByline).find((name) => name !== null) ?? null,
    publishedAt: above.map((line) => dateOf(line, now)).find((date) => date !== null) ?? null,
    bodyAt,
  }
}

function dateOf(line: string, now: Temporal.Instant | null): Temporal.Instant | null {
  return parseDate(line) ?? (now === null ? null : parseRelativeTime(line, now))
}

function findBody(lines: readonly string[]): number | null {
  const clear = lines.findIndex((line) => isParagraph(line) && !isFurniture(line))
  if (clear >= 0) return clear
  const loose = lines.findIndex(
    (line, at) => at > 0 && countWords(line) >= MIN_LOOSE_WORDS && !isFurniture(line),
  )
  return loose >= 0 ? loose : null
}

function isParagraph(line: string): boolean {
  if (countWords(line) < MIN_PARAGRAPH_WORDS) return false
  return (isTerminated(line) && !isHeadlineLike(line)) || line.length > 240
}

function findHeadline(above: readonly string[]): string | null {
  const candidates = above.filter(
    (line) => !isDateLine(line) && readByline(line) === null && !CRUMBS.test(line),
  )
  return (
    candidates.find((line) => isHeadlineLike(line) && countWords(line) >= 4) ??
    candidates.find(isHeadlineLike) ??
    candidates.at(-1) ??
    null
  )
}

function readHeadless(lines: readonly string[], bodyAt: number): Front | null {
  const headline = firstSentence(splitDateline(lines[bodyAt] ?? '').text)
  if (lines.slice(bodyAt).join(' ').length < MIN_LONE_LENGTH || headline === '') return null
  return { headline, subhead: null, byline: null, publishedAt: null, bodyAt }
}
