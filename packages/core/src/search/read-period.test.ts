import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldForMatching } from '../language/fold-for-matching.ts'
import { readPeriod } from './read-period.ts'

/** A Tuesday, 10:30 in India. */
const now = Temporal.ZonedDateTime.from('2026-11-24T10:30[Asia/Kolkata]')
const read = (text: string, at = now) =>
  readPeriod(text.split(' ').map(foldForMatching), {
    now: at,
    isAside: (word) => ['की', 'खबरें', 'में'].includes(word),
  })

/** The period's first and last day, as the reader's calendar has them. */
const daysOf = (text: string, at = now) => {
  const found = read(text, at)
  const day = (instant: Temporal.Instant) =>
    instant.toZonedDateTimeISO(at.timeZoneId).toPlainDate().toString()
  return found && [day(found.period.from), day(found.period.until.subtract({ milliseconds: 1 }))]
}

test.each([
  ['आज', '2026-11-24', '2026-11-24'],
  ['aaj', '2026-11-24', '2026-11-24'],
  ['कल', '2026-11-23', '2026-11-23'],
  ['ईरान yesterday', '2026-11-23', '2026-11-23'],
  ['परसों', '2026-11-22', '2026-11-22'],
  ['इस हफ़्ते', '2026-11-23', '2026-11-24'],
  ['is hafte', '2026-11-23', '2026-11-24'],
  ['पिछले सप्ताह', '2026-11-16', '2026-11-22'],
  ['last month', '2026-10-01', '2026-10-31'],
  ['इस महीने', '2026-11-01', '2026-11-24'],
  ['गत वर्ष', '2025-01-01', '2025-12-31'],
  ['पिछले 3 दिन', '2026-11-21', '2026-11-24'],
  ['पिछले तीन दिनों', '2026-11-21', '2026-11-24'],
  ['pichle ३ dino', '2026-11-21', '2026-11-24'],
  ['सोमवार को', '2026-11-23', '2026-11-23'],
  ['मंगलवार', '2026-11-24', '2026-11-24'],
  ['पिछले मंगलवार', '2026-11-17', '2026-11-17'],
  ['बुधवार', '2026-11-18', '2026-11-18'],
  ['24 नवंबर', '2026-11-24', '2026-11-24'],
  ['25 नवम्बर', '2025-11-25', '2025-11-25'],
  ['1 जनवरी 2024', '2024-01-01', '2024-01-01'],
  ['november 3rd', '2026-11-03', '2026-11-03'],
  ['अक्टूबर में', '2026-10-01', '2026-10-31'],
  ['दिसंबर में', '2025-12-01', '2025-12-31'],
  ['फरवरी 2024', '2024-02-01', '2024-02-29'],
])('"%s" is from %s to %s', (text, first, last) => {
  expect(daysOf(text)).toEqual([first, last])
})

test.each([
  ['ईरान'],
  ['किसान मार्च'],
  ['3 दिन की बारिश'],
  ['इस मामले'],
  ['31 फरवरी'],
  ['0 घंटे'],
  ['पिछले 9999999 साल'],
])('"%s" names no period', (text) => {
  expect(read(text)).toBeNull()
})

test('hours are counted back from now, and may end a question', () => {
  for (const text of ['3 घंटे', 'ईरान 3 घंटे की खबरें', 'पिछले 3 घंटे ईरान', 'last 3 hours'])
    expect(read(text)?.period.from).toEqual(Temporal.Instant.from('2026-11-24T02:00:00Z'))
})

test('a period says which words it took', () => {
  expect(read('ईरान पिछले 3 दिन चुनाव')).toMatchObject({ start: 1, length: 3 })
  expect(read('ईरान कल शाम')).toMatchObject({ start: 1, length: 2 })
})

test("a day is the reader's day, also where it has 23 hours", () => {
  const berlin = Temporal.ZonedDateTime.from('2026-03-29T12:00[Europe/Berlin]')
  const period = read('आज', berlin)?.period
  expect(period?.from.toString()).toBe('2026-03-28T23:00:00Z')
  expect(period?.until.toString()).toBe('2026-03-29T22:00:00Z')
})

test('whatever numbers are typed, a period ends after it begins', () => {
  const word = fc.oneof(
    fc.constantFrom('पिछले', 'इस', 'last', 'दिन', 'घंटे', 'साल', 'हफ्ते', 'नवंबर', 'फरवरी', 'में', 'कल', 'रविवार'),
    fc.integer({ min: 0, max: 100_000 }).map(String),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), (words) => {
      const found = readPeriod(words, { now })
      if (!found) return
      const { from, until } = found.period
      expect(Temporal.Instant.compare(from, until)).toBe(-1)
      expect(found.start + found.length).toBeLessThanOrEqual(words.length)
    }),
  )
})
