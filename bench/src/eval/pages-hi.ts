import { defineArea, type Row } from '../areas/area.ts'
import type { PageReading } from '../contenders/jobs.ts'
import type { Reading } from '../contenders/open-contender.ts'
import { readAll } from '../contenders/read-all.ts'
import { type HindiPage, readHindiPages } from '../corpus/read-hindi-pages.ts'
import { normalise } from '../score/normalise.ts'
import { overlapOf, type Score } from '../score/rouge.ts'
import { tokensOf } from '../score/tokens.ts'
import { peersOf } from './peers-of.ts'

const READERS = ['khabar', 'readability+jsdom', 'readability+linkedom', 'defuddle']

/**
 * Real pages of Hindi newspapers against paragraphs found by hand: precision, recall and F1 of words, headline, date,
 * and furniture that leaked into the text.
 *
 * A dateline or sign-off that a reader set apart from the text counts as missing from it, for ours as for others.
 */
export const pagesHindi = defineArea({
  name: 'pages-hi',
  needs: ['pages-hi'],
  async run({ paths: [folder], progress }) {
    const pages = readHindiPages(folder)
    const readings = await readAll(
      'pages',
      READERS,
      pages.map(({ input }) => input),
      { progress },
    )
    const marks = new Map(
      [...readings].map(([name, read]) => [name, pages.map((page, i) => markOf(page, read[i]))]),
    )
    return [...pages.flatMap((page, index) => rowsOfPage(page, index, marks)), ...totalsOf(marks)]
  },
})

type Mark = {
  readonly words: Score
  readonly title: boolean
  readonly date: boolean
  readonly leaks: readonly string[]
  readonly truncated: boolean | null
}

type Marks = ReadonlyMap<string, readonly Mark[]>

function markOf(page: HindiPage, reading: Reading<'pages'> | undefined): Mark {
  const found: PageReading =
    reading !== undefined && 'outcome' in reading
      ? reading.outcome
      : { title: null, text: '', publishedAt: null, truncated: null }
  const text = found.text.normalize('NFC')
  return {
    words: overlapOf(tokensOf(text), tokensOf(page.paragraphs.join('\n'))),
    title: normalise(found.title ?? '') === normalise(page.title),
    date: dayInIndia(found.publishedAt) === page.date,
    leaks: page.unwanted.filter((phrase) => text.includes(phrase)),
    truncated: found.truncated,
  }
}

/** The day in India of an ISO 8601 instant; a date without zone is taken as it stands. */
function dayInIndia(date: string | null): string | null {
  if (date === null) return null
  try {
    return Temporal.Instant.from(date).toZonedDateTimeISO('Asia/Kolkata').toPlainDate().toString()
  } catch {
    return date.slice(0, 10)
  }
}

function rowsOfPage(page: HindiPage, index: number, marks: Marks): Row[] {
  const row = (key: string, of: (mark: Mark) => number, note?: (mark: Mark) => string): Row => ({
    key: `${page.name}.${key}`,
    ...peersOf(marks, (all) => of(markAt(all, index))),
    note: note?.(markAt(marks.get('khabar'), index)) ?? '',
  })
  return [
    row('precision', ({ words }) => words.precision),
    row('recall', ({ words }) => words.recall),
    row(
      'f1',
      ({ words }) => words.f1,
      ({ truncated }) => (truncated ? 'said to be cut off' : ''),
    ),
    row('title', ({ title }) => Number(title)),
    row('date', ({ date }) => Number(date)),
    row(
      'leaks',
      ({ leaks }) => leaks.length,
      ({ leaks }) => leaks.join(' · '),
    ),
  ]
}

function totalsOf(marks: Marks): Row[] {
  const row = (key: string, of: (marks: readonly Mark[]) => number, note: string): Row => ({
    key,
    ...peersOf(marks, of),
    note,
  })
  return [
    row('min_f1', (all) => Math.min(...all.map(({ words }) => words.f1)), 'worst page'),
    row('leaks', (all) => all.flatMap(({ leaks }) => leaks).length, 'phrases of furniture in all pages'),
    row('titles', (all) => all.filter(({ title }) => title).length / all.length, 'share of pages'),
    row('dates', (all) => all.filter(({ date }) => date).length / all.length, 'share of pages'),
  ]
}

function markAt(marks: readonly Mark[] | undefined, index: number): Mark {
  const mark = marks?.[index]
  if (mark === undefined) throw new RangeError(`No marks for page ${index}.`)
  return mark
}
