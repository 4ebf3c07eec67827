import type { Reader } from '../readers/reader.ts'
import { inDigits } from './in-digits.ts'

const locales = { hi: 'hi-IN', en: 'en-IN' } as const

/** A day as it is printed: `24 नवंबर`. */
export function formatDay(instant: Temporal.Instant, { language, timeZone, digits }: DateStyle): string {
  return inDigits(format(instant, locales[language], { day: 'numeric', month: 'long', timeZone }), digits)
}

/** A time of day on the 24-hour clock: `07:40`. Latin am/pm has no place in Hindi text. */
export function formatTime(
  instant: Temporal.Instant,
  { timeZone, digits }: Pick<DateStyle, 'timeZone' | 'digits'>,
): string {
  const time = format(instant, 'en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  return inDigits(time, digits)
}

/** A day with its time: `24 नवंबर, 07:40`. */
export function formatMoment(instant: Temporal.Instant, style: DateStyle): string {
  return `${formatDay(instant, style)}, ${formatTime(instant, style)}`
}

/** When summer time would be named, were the name not that of the zone over the whole year. */
const summer = Temporal.Instant.from('2026-07-01T00:00:00Z').epochMilliseconds

/** A time zone as people call it: `भारतीय मानक समय`; its identifier where it has no such name. */
export function nameOfZone(timeZone: string, language: Reader['language']): string {
  const format = new Intl.DateTimeFormat(locales[language], { timeZone, timeZoneName: 'longGeneric' })
  const name = format.formatToParts(summer).find(({ type }) => type === 'timeZoneName')?.value
  return name === undefined || /^(?:GMT|UTC)/u.test(name) ? timeZone : name
}

/** What the words and numbers of a message depend on. */
export type DateStyle = Pick<Reader, 'language' | 'timeZone' | 'digits'>

const formats = new Map<string, Intl.DateTimeFormat>()

function format(instant: Temporal.Instant, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${options.timeZone} ${options.month ?? 'time'}`
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, made)
  return made.format(instant.epochMilliseconds)
}
