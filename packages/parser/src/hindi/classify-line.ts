import { parseDate } from '../parse-date.ts'
import { cleanText } from '../text/clean-text.ts'
import { countWords } from '../text/count-words.ts'
import { matchingKey } from '../text/matching-key.ts'
import { FURNITURE_LINES, FURNITURE_PARTS, FURNITURE_STARTS, WALL_PHRASES } from './furniture-phrases.ts'
import { NEXT_LABELS, PREVIOUS_LABELS, RELATED_LABELS } from './related-phrases.ts'

const LINES = new Set(FURNITURE_LINES.map(matchingKey))
const STARTS = FURNITURE_STARTS.map((phrase) => startKey(phrase))
const PARTS = FURNITURE_PARTS.map(matchingKey)
const WALLS = WALL_PHRASES.map(matchingKey)
const RELATED = new Set(RELATED_LABELS.map(matchingKey))
const PREVIOUS = new Set(PREVIOUS_LABELS.map(matchingKey))
const NEXT = new Set(NEXT_LABELS.map(matchingKey))

const FIRST_WORD = /[\p{L}\p{M}\p{N}]+/u
const FIRST_WORDS = new Set(
  [...RELATED, ...PREVIOUS, ...NEXT].map((label) => FIRST_WORD.exec(label)?.[0] ?? ''),
)

const MAX_FURNITURE_LENGTH = 320
const MAX_LABEL_LENGTH = 40
const TERMINAL = /[।॥.!?…|][\s"”’')\]]*$/u

/** What a line leads to, by its label: `ये भी पढ़ें`, `Read Next`. */
export type LabelKind = 'related' | 'previous' | 'next'

/** Returns true for a line that belongs to the page and not to a story: `admin`, `विज्ञापन`, share bars, app promos. */
export function isFurniture(line: string): boolean {
  if (line.length > MAX_FURNITURE_LENGTH) return false
  const key = matchingKey(line)
  if (key === '' || LINES.has(key)) return true
  const start = startKey(line, key)
  return STARTS.some((phrase) => start.startsWith(phrase)) || PARTS.some((phrase) => key.includes(phrase))
}

/** Returns true for a line that says that the page holds only the beginning: `पूरी खबर पढ़ें ऐप पर`. */
export function isWall(line: string): boolean {
  if (line.length > 120) return false
  const key = matchingKey(line)
  return WALLS.some((phrase) => key.includes(phrase))
}

/** Returns the kind of a label and what stands behind it on the same line (`''` for a bare label), else `null`. */
export function readLabel(line: string): { kind: LabelKind; label: string; rest: string } | null {
  if (!mayBeLabel(line)) return null
  const bare = kindOf(line)
  if (bare !== null) return { kind: bare, label: cleanText(line).replace(/[\s:–—-]+$/u, ''), rest: '' }
  const [, label = '', rest = ''] =
    /^[^\p{L}\p{M}\p{N}]*([^:–—|-]{3,40}?)\s*(?::\s*-?|[–—|]|-(?=\s))\s*(\S.*)$/su.exec(line) ?? []
  const kind = kindOf(label)
  return kind === null ? null : { kind, label: cleanText(label), rest: cleanText(rest) }
}

/** Returns true for a line that can be a headline: three to forty words and no sentence's end. */
export function isHeadlineLike(line: string): boolean {
  const words = countWords(line)
  return (
    words >= 3 && words <= 40 && line.length <= 240 && (!TERMINAL.test(line) || /[?!]['"’”]?$/u.test(line))
  )
}

/** Returns true where a line ends as a sentence does: danda, stop, question or exclamation mark. */
export function isTerminated(line: string): boolean {
  return TERMINAL.test(line)
}

/** Returns true for a line that holds only a date: `Updated Thu, 16 Apr 2020 01:00 AM IST`. */
export function isDateLine(line: string): boolean {
  return line.length <= 80 && parseDate(line) !== null
}

function kindOf(text: string): LabelKind | null {
  if (text.length > MAX_LABEL_LENGTH) return null
  const key = matchingKey(text)
  if (RELATED.has(key)) return 'related'
  if (PREVIOUS.has(key)) return 'previous'
  return NEXT.has(key) ? 'next' : null
}

/** As a matching key, but with the mark at the end kept, so that `टैग:` does not start `टैगोर`. */
function startKey(text: string, key = matchingKey(text)): string {
  const last = text.trimEnd().at(-1) ?? ''
  return /[\p{L}\p{M}\p{N}]/u.test(last) ? key : key + last
}

/** Returns true where a line's first word can begin a label: a quick answer for nearly all lines. */
function mayBeLabel(line: string): boolean {
  const [word] = FIRST_WORD.exec(line) ?? []
  return word !== undefined && FIRST_WORDS.has(word.toLowerCase().replaceAll('\u093C', '').replaceAll('ँ', 'ं'))
}
