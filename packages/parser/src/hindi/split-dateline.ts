import { cleanText } from '../text/clean-text.ts'
import { matchingKey } from '../text/matching-key.ts'
import { CREDIT_WORDS, DATELINE_GUARDS } from './dateline-guards.ts'
import { findAgency } from './find-agency.ts'
import { MONTHS } from './months.ts'

/** What stands in front of a report, and the report. */
export type Dateline = {
  /** Places in order; empty where the text opens with none. */
  readonly dateline: readonly string[]
  /** The text without its dateline. */
  readonly text: string
  /** The agency that the dateline names (`नई दिल्ली, 19 जून (आईएएनएस)।`), as printed. */
  readonly agency: string | null
}

const HEAD = /^([^।|:–—]{2,80}?)\s*(।|\||:|–|—|-(?=\s)|(?<=\s)-)\s*(?=\S)/u
const PLACE =
  /^(?=\p{L})[\p{Script=Devanagari}\p{Join_Control}.'’-]+(?: [\p{Script=Devanagari}\p{Join_Control}.'’-]+){0,4}$/u
const MAX_PLACES = 4
const MAX_PLACE_LENGTH = 32

const GUARDS = new Set([...DATELINE_GUARDS].map(matchingKey))
const CREDITS = new Set([...CREDIT_WORDS].map(matchingKey))

/**
 * Splits the dateline off the beginning of a report: `'तेहरान/यरूशलम । ईरान ने …'` gives `['तेहरान', 'यरूशलम']` and
 * `'ईरान ने …'`.
 *
 * Separators are `।`, `|`, `:` and dashes; places are parted by `/` or `,` and have at most five words (three before
 * a colon or a dash, which sentences use too). A state, a date or an agency behind the place (`पटना (बिहार)`,
 * `नई दिल्ली, 19 जून (आईएएनएस)`) and a desk before it (`जागरण संवाददाता, लखनऊ`) go with it. Text that opens with a
 * sentence or a label (`सरकार ने कहा: …`) comes back whole: a wrong place is worse than a missed one.
 */
export function splitDateline(text: string): Dateline {
  const whole = cleanText(text)
  const [head, places = '', separator = ''] = HEAD.exec(whole) ?? []
  const found = head === undefined ? null : readPlaces(places, separator === '।' || separator === '|' ? 5 : 3)
  return head === undefined || found === null
    ? { dateline: [], text: whole, agency: null }
    : { ...found, text: whole.slice(head.length).trim() }
}

function readPlaces(head: string, maxWords: number): { dateline: string[]; agency: string | null } | null {
  const asides = [...head.matchAll(/\(([^()]{1,40})\)/g)].map(([, aside = '']) => aside)
  const bare = head.replace(/\([^()]{1,40}\)/g, ' ')
  const parts = bare
    .split(/[/,]/)
    .map(cleanText)
    .filter((part) => part !== '')
  const agency = [...asides, ...parts].map(findAgency).find((name) => name !== null)?.name ?? null
  const dateline = parts.filter((part) => findAgency(part) === null && !isDate(part) && !isCredit(part))
  const isWhole = dateline.length > 0 && dateline.length <= MAX_PLACES
  return isWhole && dateline.every((place) => isPlace(place, maxWords)) ? { dateline, agency } : null
}

function isPlace(text: string, maxWords: number): boolean {
  if (text.length < 2 || text.length > MAX_PLACE_LENGTH || !PLACE.test(text)) return false
  const words = text.split(' ').map(matchingKey)
  return words.length <= maxWords && !words.some((word) => GUARDS.has(word) || findAgency(word) !== null)
}

function isCredit(text: string): boolean {
  return text.split(' ').some((word) => CREDITS.has(matchingKey(word)))
}

function isDate(text: string): boolean {
  const [, month = ''] = /^[\d०-९]{1,2}\s+(\S+)(?:\s+[\d०-९]{4})?$/.exec(text) ?? []
  return MONTHS.has(matchingKey(month)) || /^[\d०-९]{4}$/.test(text)
}
