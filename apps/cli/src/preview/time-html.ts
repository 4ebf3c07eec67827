import { escapeMarkup } from '../../newsroom/escape-markup.ts'
import type { Look } from './scene.ts'

const timeZone = 'Asia/Kolkata'

/** What the letters behind Discord's timestamps mean; `R` is the distance from now. */
const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  D: { dateStyle: 'long' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  t: { timeStyle: 'short' },
}

/** The longest distance that each unit tells, in seconds, and the seconds of one. */
const units = [
  { unit: 'second', below: 60, seconds: 1 },
  { unit: 'minute', below: 3_600, seconds: 60 },
  { unit: 'hour', below: 86_400, seconds: 3_600 },
  { unit: 'day', below: Number.POSITIVE_INFINITY, seconds: 86_400 },
] as const

/** An instant as the platforms show it to somebody in India who uses them in this language; 24 hours. */
export function timeHtml(
  at: Temporal.Instant,
  { style, language, now }: { style: string } & Pick<Look, 'language' | 'now'>,
): string {
  const locale = language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN'
  if (style === 'R') return escapeMarkup(distance(at.since(now).total('seconds'), locale))
  const format = { ...(styles[style] ?? styles.f), hourCycle: 'h23', timeZone } as const
  return escapeMarkup(new Intl.DateTimeFormat(locale, format).format(at.epochMilliseconds))
}

function distance(seconds: number, locale: string): string {
  const scale = units.find(({ below }) => Math.abs(seconds) < below) ?? units[3]
  return new Intl.RelativeTimeFormat(locale).format(Math.round(seconds / scale.seconds), scale.unit)
}
