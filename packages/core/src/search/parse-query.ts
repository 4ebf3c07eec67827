import { foldForMatching } from '../language/fold-for-matching.ts'
import { latinStopWords } from '../language/latin-words.ts'
import { stopWords } from '../language/stop-words.ts'
import { sectionNamed } from '../sections/section-named.ts'
import {
  askedKinds,
  askingWords,
  linkingWords,
  newsAdjectives,
  newsNouns,
  whichParticles,
  whichWords,
} from './asking-words.ts'
import type { Query } from './query.ts'
import { readPeriod } from './read-period.ts'
import { type QueryPart, splitQuery } from './split-query.ts'

/** The longest query that is read, in UTF-16 units: beyond it somebody pasted an article. */
export const maxQueryLength = 300
/** Words of a query that are looked for, and phrases and words that are not wanted; the first so many. */
const maxWords = 12
const maxPhrases = 4

type Word = { readonly text: string; readonly folded: string }

/**
 * What a reader asks for: words, "quoted phrases", -unwanted, a period in their zone, a section. What only asks
 * (`में क्या हुआ`, `की खबर`, `kya hua`, `latest news`) is left out. Never throws; reads the first
 * {@link maxQueryLength} units.
 */
export function parseQuery(
  text: string,
  { now, timeZone }: { now: Temporal.Instant; timeZone: string },
): Query {
  const parts = splitQuery(text.normalize('NFC').slice(0, maxQueryLength))
  const typed = parts.filter(({ kind, isWithout }) => kind === 'word' && !isWithout).map(wordOf)
  const found = readPeriod(
    typed.map(({ folded }) => folded),
    { now: now.toZonedDateTimeISO(timeZone), isAside },
  )
  const timeless = found ? typed.toSpliced(found.start, found.length) : typed
  const words = withoutEdges(distinct(subjectOf(timeless))).slice(0, maxWords)
  const phrases = textsOf(parts, (part) => part.kind === 'phrase' && !part.isWithout)
  const without = textsOf(parts, ({ isWithout }) => isWithout)
  const subject = words.map((word) => word.text).join(' ')
  return {
    label: labelOf(subject, phrases),
    words: words.map((word) => word.text),
    phrases,
    without,
    section: phrases.length === 0 && subject !== '' ? sectionNamed(subject) : null,
    period: found?.period ?? null,
    asksForNews: typed.some(({ folded }) => askingWords.has(folded)) || without.length > 0,
  }
}

/** A lone phrase stands bare: the answer puts its own quotes around it. */
function labelOf(subject: string, phrases: readonly string[]): string {
  const [phrase] = phrases
  if (subject === '' && phrases.length === 1 && phrase !== undefined) return phrase
  return [subject, ...phrases.map((each) => `‘${each}’`)].filter((each) => each !== '').join(' ')
}

function wordOf({ text }: { text: string }): Word {
  return { text, folded: foldForMatching(text) }
}

function textsOf(parts: readonly QueryPart[], isWanted: (part: QueryPart) => boolean): string[] {
  const texts = parts.filter(isWanted).map(({ text }) => text)
  return [...new Set(texts)].slice(0, maxPhrases)
}

/** The words without those that only ask; linking words stay where they stand between others. */
function subjectOf(words: readonly Word[]): Word[] {
  return words.filter(({ folded }, index) => {
    if (askingWords.has(folded)) return false
    const before = words[index - 1]?.folded ?? ''
    const after = words[index + 1]?.folded ?? ''
    if (whichParticles.has(folded) && whichWords.has(before)) return false
    if (newsAdjectives.has(folded) && newsNouns.has(after)) return false
    return !(
      askedKinds.has(folded) &&
      (after === 'क्या' || isAskedFor(before, words[index - 2]?.folded ?? ''))
    )
  })
}

/** Without words that were there before; linking words may come again. */
function distinct(words: readonly Word[]): Word[] {
  const seen = new Set<string>()
  return words.filter(({ folded }) => isAside(folded) || (!seen.has(folded) && seen.add(folded)))
}

function isAskedFor(before: string, earlier: string): boolean {
  return whichWords.has(before) || (whichParticles.has(before) && whichWords.has(earlier))
}

function withoutEdges(words: readonly Word[]): Word[] {
  const first = words.findIndex(({ folded }) => !isAside(folded))
  const last = words.findLastIndex(({ folded }) => !isAside(folded))
  return first < 0 ? [] : words.slice(first, last + 1)
}

/** Whether a word says nothing of the subject. */
function isAside(folded: string): boolean {
  return [stopWords, latinStopWords, askingWords, linkingWords].some((words) => words.has(folded))
}
