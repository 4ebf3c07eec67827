import { MONTHS } from './hindi/months.ts'
import { cleanText } from './text/clean-text.ts'
import { matchingKey } from './text/matching-key.ts'

type Parts = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly clock: string
  readonly zone: string
}

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:\s*([ap])\.?m\.?)?(?:\s*बजे)?$/i
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T\s]+(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(\S*))?$/i
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([\p{L}\p{M}.]{2,12})[\s,-]+(\d{4}|\d{2})(?:[\s,|-]+(.+))?$/iu
const MONTH_FIRST = /^([\p{L}\p{M}.]{2,12})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[\s,|-]+(.+))?$/iu
const TIME_AND_ZONE =
  /^(?:at\s+)?(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:\s*[ap]\.?m\.?(?![\p{L}]))?(?:\s*बजे)?)\s*(?:\(?([a-z]{1,4}|[+-]\d{1,2}:?\d{2}|[+-]\d{2})\)?)?$/iu
const LABEL =
  /^(?:(?:last\s+)?(?:updated|published|modified|posted|publish date)(?:\s+(?:on|at|date))?|अपडेटेड|अपडेट|प्रकाशित|पब्लिश्ड)\s*[:-]?\s*/iu
const WEEKDAY =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+|^(?:सोम|मंगल|बुध|गुरु|गुरू|बृहस्पति|शुक्र|शनि|रवि)(?:वार)?,?\s+/iu

/** Offsets of the zone names that RFC 822 and Indian outlets print. @see https://www.rfc-editor.org/rfc/rfc2822#section-4.3 */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['cdt', '-05:00'],
  ['cst', '-06:00'],
  ['edt', '-04:00'],
  ['est', '-05:00'],
  ['gmt', '+00:00'],
  ['ist', '+05:30'],
  ['mdt', '-06:00'],
  ['mst', '-07:00'],
  ['npt', '+05:45'],
  ['pdt', '-07:00'],
  ['pst', '-08:00'],
  ['ut', '+00:00'],
  ['utc', '+00:00'],
  ['z', '+00:00'],
])

const INDIA = '+05:30'

/**
 * Returns the instant that an outlet's date names, or `null` where it is not one of the forms known here.
 *
 * Reads ISO 8601 (`2025-06-19T10:30:00+05:30`, `2025-06-19 10:30:00`), RFC 822 (`Thu, 19 Jun 2025 05:00:00 GMT`) and
 * what pages print (`19 जून 2025, 10:30 AM`, `September 29, 2020`, `Updated Thu, 16 Apr 2020 01:00 AM IST`),
 * Devanagari digits too. A date without a zone is Indian time; one without a time is midnight there. A date that
 * does not exist (31 June) and a zone that is not known are refused, never repaired.
 */
export function parseDate(text: string): Temporal.Instant | null {
  if (text.length > 100) return null
  const plain = cleanText(withLatinDigits(text)).replace(LABEL, '').replace(WEEKDAY, '')
  const parts = readIso(plain) ?? readDayFirst(plain) ?? readMonthFirst(plain)
  return parts === null ? null : instantOf(parts)
}

function withLatinDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
}

function readIso(text: string): Parts | null {
  const match = ISO.exec(text)
  if (match === null) return null
  const [, year, month, day, clock = '00:00', zone = ''] = match
  return { year: Number(year), month: Number(month), day: Number(day), clock, zone }
}

function readDayFirst(text: string): Parts | null {
  const match = DAY_FIRST.exec(text)
  return match === null ? null : readNamedMonth(match[3], match[2], match[1], match[4])
}

function readMonthFirst(text: string): Parts | null {
  const match = MONTH_FIRST.exec(text)
  return match === null ? null : readNamedMonth(match[3], match[1], match[2], match[4])
}

function readNamedMonth(yearText = '', monthText = '', day = '', time = ''): Parts | null {
  const month = MONTHS.get(matchingKey(monthText))
  const timeMatch = TIME_AND_ZONE.exec(time)
  if (month === undefined || (time !== '' && timeMatch === null)) return null
  const year =
    yearText.length === 2 ? 2000 + Number(yearText) - (Number(yearText) > 69 ? 100 : 0) : Number(yearText)
  const [, clock = '00:00', zone = ''] = timeMatch ?? []
  return { year, month, day: Number(day), clock, zone }
}

function instantOf({ year, month, day, clock, zone }: Parts): Temporal.Instant | null {
  const [, hours, minute, second = '0', half] = CLOCK.exec(clock) ?? []
  const offset = offsetOf(zone)
  const hour = hourOf(Number(hours), half)
  if (hours === undefined || offset === null || hour === null) return null
  try {
    const fields = { year, month, day, hour, minute: Number(minute), second: Number(second) }
    return Temporal.PlainDateTime.from(fields, { overflow: 'reject' }).toZonedDateTime(offset).toInstant()
  } catch {
    return null
  }
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function offsetOf(zone: string): string | null {
  if (zone === '') return INDIA
  const named = ZONES.get(zone.toLowerCase())
  if (named !== undefined) return named
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  return sign === undefined || hours === undefined ? null : `${sign}${hours.padStart(2, '0')}:${minutes}`
}
