import { latinDigits } from './latin-digits.ts'

/** Units of age with their seconds. Source: what outlets print under headlines, Hindi and English. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:सेकंड|सेकेंड|सेकण्ड|seconds?|secs?)$/iu, 1],
  [/^(?:मिनट|मिनिट|minutes?|mins?)$/iu, 60],
  [/^(?:घंटे|घंटा|घण्टे|hours?|hrs?)$/iu, 3600],
  [/^(?:दिन|days?)$/iu, 86_400],
]
const AGE = /^(\d{1,3}|एक|an?)\s+([\p{L}\p{M}]+)\s+(?:पहले|पूर्व|ago)$/iu
const JUST_NOW = /^(?:कुछ ही (?:क्षण|पल|देर) पहले|अभी[ -]अभी|just now|a few (?:seconds|moments) ago)$/iu

/**
 * Returns the instant of an age (`2 घंटे पहले`, `कुछ ही क्षण पहले`, `5 minutes ago`) against `now`, or `null` where the
 * text is none. As exact as the page is: `2 घंटे पहले` is two hours to the second.
 */
export function parseRelativeTime(text: string, now: Temporal.Instant): Temporal.Instant | null {
  const plain = latinDigits(text.trim())
  if (JUST_NOW.test(plain)) return now
  const [, count = '', unit = ''] = AGE.exec(plain) ?? []
  const seconds = UNITS.find(([pattern]) => pattern.test(unit))?.[1]
  if (seconds === undefined) return null
  return now.subtract({ seconds: seconds * (/^\d/.test(count) ? Number(count) : 1) })
}
