import type { Translate } from '../locales/translator.ts'
import { type DateStyle, formatDay, formatMoment } from '../messages/dates.ts'
import { inDigits } from '../messages/in-digits.ts'
import type { Period, Query } from '../search/query.ts'
import type { Found } from '../search/search-stories.ts'

/** What an answer to a query says beside its stories. */
type Speech = { readonly say: Translate; readonly style: DateStyle }

/** The subject of a query as a reader is told of it: their words, or the section's name. */
export function subjectOf({ section }: Query, { isSection, label }: Found, { say }: Speech): string {
  return section && isSection ? say(`section-${section}`) : label
}

/** The title above the stories: their subject, their time, or both. */
export function titleOf(query: Query, found: Found, speech: Speech): string {
  const { say } = speech
  const topic = subjectOf(query, found, speech)
  const period = query.period && !found.isOtherTime ? periodText(query.period, speech) : null
  if (topic === '') return period ? say('period-title', { period }) : say('latest-title')
  return period ? say('topic-title-period', { topic, period }) : say('topic-title', { topic })
}

/** What does not hold exactly, and what may have been meant; `null` where all is as it was asked for. */
export function remarksOf(query: Query, found: Found, speech: Speech): string | null {
  const { say, style } = speech
  const remarks: string[] = []
  for (const { typed, word } of found.replaced) remarks.push(say('topic-replaced', { typed, word }))
  if (found.unknown.length > 0)
    remarks.push(say('topic-partial-without', { words: listOfWords(found.unknown, style, 'conjunction') }))
  else if (found.isPartial) remarks.push(say('topic-partial'))
  if (query.period && found.isOtherTime)
    remarks.push(say('topic-other-time', { period: periodText(query.period, speech) }))
  if (found.meant.length > 0) remarks.push(didYouMean(found, speech))
  return remarks.length > 0 ? remarks.join(' ') : null
}

/** The sentence when there is no story at all. */
export function nothingFound(query: Query, found: Found, speech: Speech): string {
  const { say } = speech
  const empty =
    query.label === '' && query.period
      ? say('period-empty', { period: periodText(query.period, speech) })
      : say('topic-empty', { topic: query.label })
  return found.meant.length === 0 ? empty : `${empty}\n${didYouMean(found, speech)}`
}

function didYouMean({ meant }: Found, { say, style }: Speech): string {
  const words = [...new Set(meant.map(({ label }) => label))]
  return say('topic-meant', { words: listOfWords(words, style, 'disjunction') })
}

/** A period in a reader's words: `24 नवंबर 2026`, `16 नवंबर 2026 – 22 नवंबर 2026`, `24 नवंबर, 07:30 से`. */
function periodText({ from, until }: Period, { say, style }: Speech): string {
  const begins = from.toZonedDateTimeISO(style.timeZone)
  if (!begins.equals(begins.startOfDay())) return say('period-since', { time: formatMoment(from, style) })
  const ends = until.subtract({ milliseconds: 1 }).toZonedDateTimeISO(style.timeZone)
  const [first, last] = [begins, ends].map(
    (at) => `${formatDay(at.toInstant(), style)} ${inDigits(String(at.year), style.digits)}`,
  )
  return first === last ? (first ?? '') : `${first} – ${last}`
}

function listOfWords(
  words: readonly string[],
  { language }: DateStyle,
  type: 'conjunction' | 'disjunction',
): string {
  return new Intl.ListFormat(language, { type }).format(words.map((word) => `“${word}”`))
}
