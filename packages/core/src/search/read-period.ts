import { numberOf } from '../language/number-words.ts'
import {
  dayParts,
  daysAgo,
  insideWords,
  months,
  periodUnits,
  previousWords,
  thisWords,
  type Unit,
  weekdays,
} from './period-words.ts'
import type { Period } from './query.ts'

/** A period in a list of words: it takes up `length` of them from `start`. */
export type FoundPeriod = { readonly period: Period; readonly start: number; readonly length: number }

/** A run of whole days, or of time back from now. */
type Span = { readonly span: Period; readonly length: number }

/** The most that is counted back, in units: more is no period but a number. */
const mostUnits = 400

/**
 * The first period that folded words name, in the zone of `now`: `आज`, `कल`, `पिछले 3 दिन`, `इस हफ़्ते`, `सोमवार को`,
 * `24 नवंबर`, `नवंबर में`; in Hindi, in Latin letters and in English. A day or month without a year is the latest
 * that has begun. A count of hours or days alone (`3 घंटे`) must end the question, or `3 दिन की बारिश` would be one;
 * `isAside` says which words may still follow.
 */
export function readPeriod(
  words: readonly string[],
  { now, isAside = () => false }: { now: Temporal.ZonedDateTime; isAside?: (word: string) => boolean },
): FoundPeriod | null {
  for (let start = 0; start < words.length; start++) {
    const found = periodAt(words.slice(start), now, isAside)
    if (found) return { period: found.span, start, length: found.length }
  }
  return null
}

function periodAt(
  words: readonly string[],
  now: Temporal.ZonedDateTime,
  isAside: (word: string) => boolean,
): Span | null {
  return (
    readDay(words, now) ??
    readWeekday(words, now) ??
    readCalendarUnit(words, now) ??
    readCount(words, now, isAside) ??
    readDate(words, now) ??
    readMonth(words, now)
  )
}

function readDay([word = '', next = '']: readonly string[], now: Temporal.ZonedDateTime): Span | null {
  const ago = daysAgo.get(word)
  if (ago === undefined) return null
  return { span: daysFrom(now.subtract({ days: ago }), 1), length: dayParts.has(next) ? 2 : 1 }
}

function readWeekday(words: readonly string[], now: Temporal.ZonedDateTime): Span | null {
  const isPrevious = previousWords.has(words[0] ?? '')
  const weekday = weekdays.get(words[isPrevious ? 1 : 0] ?? '')
  if (weekday === undefined) return null
  const back = (now.dayOfWeek - weekday + 7) % 7
  const ago = isPrevious && back === 0 ? 7 : back
  const length = isPrevious ? 2 : 1
  return {
    span: daysFrom(now.subtract({ days: ago }), 1),
    length: dayParts.has(words[length] ?? '') ? length + 1 : length,
  }
}

/** `इस हफ़्ते`, `पिछले महीने`: weeks begin on Monday. */
function readCalendarUnit(
  [first = '', second = '']: readonly string[],
  now: Temporal.ZonedDateTime,
): Span | null {
  const unit = periodUnits.get(second)
  if (unit === undefined || unit === 'hours' || unit === 'days') return null
  const begins = startOf(unit, now)
  if (thisWords.has(first)) return { span: spanOf(begins, daysFrom(now, 1).until), length: 2 }
  if (!previousWords.has(first)) return null
  return { span: spanOf(begins.subtract({ [unit]: 1 }), begins.toInstant()), length: 2 }
}

/** `पिछले 3 दिन`, `last 24 hours`: back from now. */
function readCount(
  words: readonly string[],
  now: Temporal.ZonedDateTime,
  isAside: (word: string) => boolean,
): Span | null {
  const isPrevious = previousWords.has(words[0] ?? '')
  const [counted = '', named = ''] = words.slice(isPrevious ? 1 : 0)
  const count = numberOf(counted)
  const unit = periodUnits.get(named)
  if (unit === undefined || !isCount(count)) return null
  const length = isPrevious ? 3 : 2
  const isShort = unit === 'hours' || unit === 'days'
  if (!isPrevious && !(isShort && words.slice(length).every(isAside))) return null
  return { span: { from: now.subtract({ [unit]: count }).toInstant(), until: afterNow(now) }, length }
}

/** `24 नवंबर`, `24 नवंबर 2025`, `November 24th`. */
function readDate(words: readonly string[], now: Temporal.ZonedDateTime): Span | null {
  const [first = '', second = '', third = ''] = words
  const monthFirst = months.get(first)
  const month = monthFirst ?? months.get(second)
  const day = dayOfMonth(monthFirst === undefined ? first : second)
  if (month === undefined || day === null) return null
  const named = yearOf(third)
  const date = { year: named ?? now.year, month, day }
  if (Temporal.PlainDate.from(date, { overflow: 'constrain' }).day !== day) return null
  const at = now.with(date)
  const begun = named === null && Temporal.ZonedDateTime.compare(at, now) > 0 ? at.subtract({ years: 1 }) : at
  return { span: daysFrom(begun, 1), length: named === null ? 2 : 3 }
}

/** `नवंबर में`, `नवंबर 2025`, `पिछले नवंबर`. */
function readMonth(words: readonly string[], now: Temporal.ZonedDateTime): Span | null {
  const isPrevious = previousWords.has(words[0] ?? '')
  const [named = '', next = ''] = words.slice(isPrevious ? 1 : 0)
  const month = months.get(named)
  const year = yearOf(next)
  if (month === undefined || (year === null && !isPrevious && !insideWords.has(next))) return null
  const at = startOf('months', now.with({ year: year ?? now.year, month, day: 1 }))
  const begun = year === null && Temporal.ZonedDateTime.compare(at, now) > 0 ? at.subtract({ years: 1 }) : at
  const length = (isPrevious ? 2 : 1) + (year === null ? 0 : 1)
  return { span: spanOf(begun, begun.add({ months: 1 }).toInstant()), length }
}

function isCount(count: number | null): count is number {
  return count !== null && Number.isInteger(count) && count > 0 && count <= mostUnits
}

function dayOfMonth(word: string): number | null {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word)?.[1])
  return day >= 1 && day <= 31 ? day : null
}

function yearOf(word: string): number | null {
  return /^(?:19|20)\d\d$/u.test(word) ? Number(word) : null
}

function startOf(unit: Exclude<Unit, 'hours'>, at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const day = at.startOfDay()
  if (unit === 'weeks') return day.subtract({ days: day.dayOfWeek - 1 })
  if (unit === 'months') return day.with({ day: 1 }).startOfDay()
  return unit === 'years' ? day.with({ month: 1, day: 1 }).startOfDay() : day
}

function daysFrom(day: Temporal.ZonedDateTime, days: number): Period {
  const begins = day.startOfDay()
  return spanOf(begins, begins.add({ days }).startOfDay().toInstant())
}

function spanOf(from: Temporal.ZonedDateTime, until: Temporal.Instant): Period {
  return { from: from.toInstant(), until }
}

/** What was published this very moment belongs to the time up to now. */
function afterNow(now: Temporal.ZonedDateTime): Temporal.Instant {
  return now.toInstant().add({ milliseconds: 1 })
}
