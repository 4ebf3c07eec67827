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
])('"%s" is refused', (text) => {
  expect(parseDate(text)).toBeNull()
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
