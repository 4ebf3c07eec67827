import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate } from './parse-date.ts'

test.each([
  ['2025-06-19T10:30:00+05:30', '2025-06-19T05:00:00Z'],
  ['2025-06-19T05:00:00.250Z', '2025-06-19T05:00:00Z'],
  ['2025-06-19 10:30:00', '2025-06-19T05:00:00Z'],
  ['2025-06-19', '2025-06-18T18:30:00Z'],
  ['2025-06-19T10:30+0530', '2025-06-19T05:00:00Z'],
  ['Thu, 19 Jun 2025 05:00:00 GMT', '2025-06-19T05:00:00Z'],
  ['Thu, 19 Jun 25 10:30 IST', '2025-06-19T05:00:00Z'],
  ['19 Jun 2025 01:00:00 -0400', '2025-06-19T05:00:00Z'],
  ['September 29, 2020', '2020-09-28T18:30:00Z'],
  ['Updated Thu, 16 Apr 2020 01:00 AM IST', '2020-04-15T19:30:00Z'],
  ['गुरुवार, 19 जून 2025', '2025-06-18T18:30:00Z'],
  ['१९ जून, २०२५ १०:३०', '2025-06-19T05:00:00Z'],
  ['19 सितम्बर 2025, 10:30 PM', '2025-09-19T17:00:00Z'],
  ['2025-06-19t05:00:00,5z', '2025-06-19T05:00:00Z'],
  ['2025-6-9 5:00 UTC', '2025-06-09T05:00:00Z'],
  ['2025/06/19 10:30', '2025-06-19T05:00:00Z'],
  ['20250619', '2025-06-18T18:30:00Z'],
  ['20250619T050000Z', '2025-06-19T05:00:00Z'],
  ['2025-06-18T23:59:60Z', '2025-06-19T00:00:00Z'],
  ['Thursday, 19-Jun-25 05:00:00 UTC', '2025-06-19T05:00:00Z'],
  ['Thu,19 Jun 2025 05:00:00 GMT', '2025-06-19T05:00:00Z'],
  ['Fri, 19 Jun 2025 05:00:00 Z', '2025-06-19T05:00:00Z'],
  ['19 Jun 99 05:00 EST', '1999-06-19T10:00:00Z'],
  ['Thu, 19 Jun 2025 10:30:00 +0530 (IST)', '2025-06-19T05:00:00Z'],
  ['Thu, 19 Jun 2025 10:30:00 GMT+5:30', '2025-06-19T05:00:00Z'],
  ['Thu Jun 19 2025 10:30:00 GMT+0530 (India Standard Time)', '2025-06-19T05:00:00Z'],
  ['Thu Jun 19 05:00:00 2025', '2025-06-18T23:30:00Z'],
  ['Thu Jun 19 05:00:00 UTC 2025', '2025-06-19T05:00:00Z'],
  ['गुरुवार, 19 जून 2025 10:30:00 +0530', '2025-06-19T05:00:00Z'],
  ['१९ जून २०२५ १०:३० बजे', '2025-06-19T05:00:00Z'],
  ['Do, 19 Juni 2025 07:00:00 +0200', '2025-06-19T05:00:00Z'],
  ['jeu., 19 juin 2025 07:00:00 CEST', '2025-06-19T05:00:00Z'],
  ['19 ऑगस्ट 2025', '2025-08-18T18:30:00Z'],
])('%s is %s', (text, instant) => {
  expect(parseDate(text)?.equals(Temporal.Instant.from(instant))).toBe(true)
})

test.each([
  '',
  'रविवार 5',
  'कुछ ही क्षण पहले',
  '31 जून 2025',
  '1718700000',
  '2025-13-01',
  '19 Foo 2025',
  '2025',
  '19 Jun 2025 10:30 XYZ',
  '19 Jun 2025 25:00',
  '19 Jun 2025 10:60',
  '2025-06-19T24:30:00Z',
  '2025-06-31',
  '2025-06-19T10:30:00 M',
  '2025-06-19T10:30:00+99:00',
  '5/6/2025',
  '05-06-2025',
  '00 Jun 2025',
  '0000-00-00T00:00:00Z',
  '2025-06',
])('"%s" is refused', (text) => {
  expect(parseDate(text)).toBeNull()
})

test('a month or a year alone is its first moment in UTC, where the caller allows it', () => {
  const partial = (text: string) => parseDate(text, { isPartialAllowed: true })?.toString()
  expect(partial('2025')).toBe('2025-01-01T00:00:00Z')
  expect(partial('2025-06')).toBe('2025-06-01T00:00:00Z')
  expect(partial('2025-13')).toBeUndefined()
  expect(partial('1718700000')).toBeUndefined()
})

test('a time without a zone is in the zone that the caller names', () => {
  expect(parseDate('2025-06-19 10:30', { zone: 'UTC' })?.toString()).toBe('2025-06-19T10:30:00Z')
  expect(parseDate('2025-06-19 10:30 IST', { zone: 'UTC' })?.toString()).toBe('2025-06-19T05:00:00Z')
})

test('every instant written as ISO is read back, and junk never throws', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      (date) => {
        const second = Math.floor(date.getTime() / 1000) * 1000
        expect(parseDate(new Date(second).toISOString())?.epochMilliseconds).toBe(second)
      },
    ),
  )
  fc.assert(fc.property(fc.string(), (text) => void parseDate(text)))
})
