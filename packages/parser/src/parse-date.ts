import { latinDigits } from './hindi/latin-digits.ts'
import { ALL_MONTHS } from './parse-date-months.ts'
import { offsetMinutesOf } from './parse-date-zones.ts'
import { cleanText } from './text/clean-text.ts'
import { matchingKey } from './text/matching-key.ts'

type Parts = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly clock: string
  readonly zone: string
}

/** How to read what a date leaves open. */
export type DateReading = {
  /** The zone of a time that names none. */
  readonly zone?: string
  /** Whether a year or a month alone is a date: its first moment, in UTC. @see https://www.w3.org/TR/NOTE-datetime */
  readonly isPartialAllowed?: boolean
}

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:\s*([ap])\.?m\.?)?(?:\s*बजे)?$/i
/** `Thu, 19 Jun 2025 05:00:00 GMT`: what nearly all feeds send. */
const COMMON = /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) (GMT|[+-]\d{4})$/i
const ISO =
  /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:(?:t|\s)\s*(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s*(\S.*)?)?$/i
const COMPACT_ISO = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i
const PARTIAL_ISO = /^(\d{4})(?:-(\d{2}))?$/
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+([\p{L}\p{M}.]{2,12})[\s,-]+(\d{4}|\d{2})(?:[\s,|-]+(.+))?$/iu
const MONTH_FIRST = /^([\p{L}\p{M}.]{2,12})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[\s,|-]+(.+))?$/iu
/** What C's `asctime` writes: `Jun 19 05:00:00 2025`, a zone before the year where one is named. */
const YEAR_LAST =
  /^([\p{L}\p{M}.]{2,12})\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s+(?:([a-z]{1,5}|[+-]\d{4})\s+)?(\d{4})$/iu
const TIME_AND_ZONE =
  /^(?:at\s+)?(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:\s*[ap]\.?m\.?(?![\p{L}]))?(?:\s*बजे)?)\s*(.*)$/iu
const LABEL =
  /^(?:(?:last\s+)?(?:updated|published|modified|posted|publish date)(?:\s+(?:on|at|date))?|अपडेटेड|अपडेट|प्रकाशित|पब्लिश्ड)\s*[:-]?\s*/iu
const WEEKDAY =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s*|^(?:सोम|मंगल|बुध|गुरु|गुरू|बृहस्पति|शुक्र|शनि|रवि)(?:वार)?,?\s+|^(?:di|dim|do|dom|fr|gio|jeu|jue|lu|lun|ma|mar|mer|mi|mi[ée]|mo|qua|qui|sa|s[áa]b|sam|seg|sex|so|ter|ven|vie|vr|wo|za|zo)\.?,\s*(?=\d)/iu

const INDIA = '+05:30'

/**
 * Returns the instant that an outlet's date names, or `null` where it is not one of the forms known here.
 *
 * Reads ISO 8601 (`2025-06-19T10:30:00+05:30`, `2025-06-19 10:30`, `20250619T103000Z`), RFC 822 (`Thu, 19 Jun
 * 2025 05:00:00 GMT`, odd zones and years of two digits too) and what pages print (`19 जून 2025, 10:30 AM`,
 * `September 29, 2020`, `Updated Thu, 16 Apr 2020 01:00 AM IST`), Devanagari digits too. A date without a zone is
 * Indian time unless `zone` says otherwise; one without a time is midnight there. A date that does not exist (31
 * June), a zone that is not known, bare seconds and `5/6/2025` are refused, never repaired or guessed.
 */
export function parseDate(
  text: string,
  { zone = INDIA, isPartialAllowed = false }: DateReading = {},
): Temporal.Instant | null {
  if (text.length > 100) return null
  const common = COMMON.exec(text)
  if (common !== null)
    return instantOf(readNamedMonth(common[3], common[2], common[1], `${common[4]} ${common[5]}`), zone)
  const plain = cleanText(latinDigits(text)).replace(LABEL, '').replace(WEEKDAY, '')
  const parts = readIso(plain) ?? readNamed(plain) ?? (isPartialAllowed ? readPartial(plain) : null)
  return instantOf(parts, zone)
}

function readIso(text: string): Parts | null {
  const [, year, , month, day, clock = '00:00', zone = ''] = ISO.exec(text) ?? []
  if (year !== undefined) return { year: Number(year), month: Number(month), day: Number(day), clock, zone }
  const compact = COMPACT_ISO.exec(text)
  if (compact === null) return null
  const [hour = '00', minute = '00', second = '00', named = ''] = compact.slice(4)
  const [years, months, days] = compact.slice(1).map(Number)
  return {
    year: years ?? 0,
    month: months ?? 0,
    day: days ?? 0,
    clock: `${hour}:${minute}:${second}`,
    zone: named,
  }
}

function readPartial(text: string): Parts | null {
  const [, year, month = '01'] = PARTIAL_ISO.exec(text) ?? []
  return year === undefined
    ? null
    : { year: Number(year), month: Number(month), day: 1, clock: '00:00', zone: 'UTC' }
}

function readNamed(text: string): Parts | null {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) return readNamedMonth(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4])
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst !== null) return readNamedMonth(monthFirst[3], monthFirst[1], monthFirst[2], monthFirst[4])
  const [, month, day, clock, zone = '', year] = YEAR_LAST.exec(text) ?? []
  return readNamedMonth(year, month, day, `${clock} ${zone}`)
}

function readNamedMonth(yearText = '', monthText = '', day = '', time = ''): Parts | null {
  const month = ALL_MONTHS.get(matchingKey(monthText))
  const timeMatch = TIME_AND_ZONE.exec(time)
  if (month === undefined || (time !== '' && timeMatch === null)) return null
  const [, clock = '00:00', zone = ''] = timeMatch ?? []
  return { year: fullYear(yearText), month, day: Number(day), clock, zone }
}

/** @see https://www.rfc-editor.org/rfc/rfc2822#section-4.3 */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length !== 2) return year
  return year < 50 ? 2000 + year : 1900 + year
}

function instantOf(parts: Parts | null, openZone: string): Temporal.Instant | null {
  if (parts === null) return null
  const { year, month, day, clock, zone } = parts
  const time = CLOCK.exec(clock.trim())
  const offset = offsetMinutesOf(zone === '' ? openZone : zone)
  const midnight = Date.UTC(year, month - 1, day)
  const isDay = new Date(midnight).getUTCMonth() === month - 1 && day > 0 && year >= 1000
  if (time === null || offset === null || !isDay) return null
  const [, hours, minutes, seconds = '0', half] = time
  const hour = hourOf(Number(hours), half)
  if (hour === null || Number(minutes) > 59 || Number(seconds) > 60) return null
  const second = (hour * 60 + Number(minutes) - offset) * 60 + Number(seconds)
  return Temporal.Instant.fromEpochMilliseconds(midnight + second * 1000)
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}
