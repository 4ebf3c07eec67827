import { latinDigits } from '@khabar/parser'
import { parseTimeZone } from '../readers/parse-time-zone.ts'
import type { DigestEdition, ReaderChanges } from '../readers/reader.ts'
import { isOff, parseTimes } from './parse-times.ts'
import { takeWeekdays } from './weekdays.ts'

/** How long a digest may be. */
const lengths: readonly number[] = [5, 10, 15]

/** What a reader wants of their digests, or the part of their words that is impossible. */
export type DigestWish =
  | { readonly settings: ReaderChanges }
  | { readonly fault: 'time' | 'zone' | 'length'; readonly text: string }

const zoneWord =
  /(?<![^\s,;])(?:[a-z_]+\/[^\s,;]+|(?:utc|gmt)\s?[+-]\d{1,2}(?::?\d{2})?|\+\d{1,2}(?::?\d{2})?|bst|cest|cet|edt|est|gmt|ist|pdt|pst|utc)(?![^\s,;])/iu
const lengthWords =
  /(?<![\p{L}\p{M}\d])(\d+|पाँच|पांच|दस|पंद्रह|पन्द्रह)\s+(?:ख़?बर(?:ें|े|ों)?|stor(?:y|ies))(?![\p{L}\p{M}])/iu
const lengthOf: Readonly<Record<string, number>> = { दस: 10, पन्द्रह: 15, पंद्रह: 15, पाँच: 5, पांच: 5 }
/** What may stand between the rest: "मेरे विषय की खबरें". */
const fillers = /(?<![\p{L}\p{M}])(?:का|की|के)(?:\s+ख़?बर(?:ें|े|ों)?)?(?![\p{L}\p{M}])/giu
const editionWords: readonly (readonly [RegExp, DigestEdition])[] = [
  [/(?:(?:सिर्फ|सिर्फ़|केवल)\s+)?(?:मेरे|अपने)\s+विषय(?:ों)?|my\s+topics/iu, 'followed'],
  [/(?:(?:सिर्फ|सिर्फ़|केवल)\s+)?(?:मेरे|अपने)\s+(?:अनुभाग|वर्ग|सेक्शन)(?:ों)?|my\s+sections/iu, 'sections'],
  [/(?:सब|सभी|सारी)\s+ख़?बर(?:ें|े)|(?<!\p{L})all(?:\s+(?:news|stories))?(?!\p{L})/iu, 'all'],
]
const nothingNewWords: readonly (readonly [RegExp, 'silence' | 'line'])[] = [
  [/(?:कुछ\s+नया\s+न\s+हो\s+तो\s+)?(?:चुप(?:चाप)?(?:\s+रहें)?|silent|silence)(?![\p{L}\p{M}])/iu, 'silence'],
  [/(?:कुछ\s+नया\s+न\s+हो\s+तो\s+)?(?:भी\s+)?(?:बताएं|बताएँ|बताइए|tell\s+me)(?![\p{L}\p{M}])/iu, 'line'],
]

/**
 * What is said after `/digest`, in any order: times ("7:00 और 21:00"), days ("सोम-शुक्र"), a length ("10 खबरें"), an
 * edition ("मेरे विषय", "मेरे अनुभाग", "सब खबरें"), what to do when nothing is new ("बताएँ", "चुप"), an IANA zone
 * ("Europe/Berlin"), or "off". Times, days and the rest that are not named stay as they are.
 */
export function parseDigestSettings(text: string): DigestWish {
  const plain = latinDigits(text.normalize('NFC')).trim()
  if (isOff(plain)) return { settings: { digestTimes: [] } }
  const zone = take(plain, zoneWord)
  const edition = takeOne(zone.rest, editionWords)
  const nothingNew = takeOne(edition.rest, nothingNewWords)
  const length = take(nothingNew.rest, lengthWords)
  const days = takeWeekdays(length.rest.replace(fillers, ' '))
  const isSilentOnTimes = /^[\s,;।&]*$/u.test(days.rest)
  const timeZone = zone.found && parseTimeZone(zone.found[0])
  const digestLength = length.found && lengthNamed(length.found[1] ?? '')
  const digestTimes = isSilentOnTimes ? null : parseTimes(days.rest)
  if (zone.found && !timeZone) return { fault: 'zone', text: zone.found[0] }
  if (length.found && !digestLength) return { fault: 'length', text: length.found[0] }
  if (!isSilentOnTimes && !digestTimes) return { fault: 'time', text: days.rest.replace(/\s+/gu, ' ').trim() }
  return {
    settings: {
      ...(digestTimes && { digestTimes }),
      ...(days.days && { digestDays: days.days }),
      ...(digestLength && { digestLength }),
      ...(edition.found && { digestEdition: edition.found }),
      ...(nothingNew.found && { whenNothingNew: nothingNew.found }),
      ...(timeZone && { timeZone }),
    },
  }
}

function take(text: string, pattern: RegExp): { found: RegExpExecArray | null; rest: string } {
  return { found: pattern.exec(text), rest: text.replace(pattern, ' ') }
}

function takeOne<T>(
  text: string,
  table: readonly (readonly [RegExp, T])[],
): { found: T | null; rest: string } {
  for (const [pattern, meaning] of table) {
    if (pattern.test(text)) return { found: meaning, rest: text.replace(pattern, ' ') }
  }
  return { found: null, rest: text }
}

function lengthNamed(word: string): number | null {
  const number = lengthOf[word] ?? Number(word)
  return lengths.includes(number) ? number : null
}
