import { latinDigits } from '@khabar/parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTimes } from '../digests/parse-times.ts'
import { parseQuiet } from '../readers/parse-quiet.ts'
import { inDigits } from './in-digits.ts'
import { sayTimes } from './say-times.ts'

const timeOf = (minutes: number) =>
  Temporal.PlainTime.from('00:00').add({ minutes }).toString({ smallestUnit: 'minute' })
const time = fc.integer({ min: 0, max: 1439 }).map(timeOf)

test('digits become those of the reader, and nothing else changes', () => {
  expect(inDigits('24 नवंबर, 07:40', 'devanagari')).toBe('२४ नवंबर, ०७:४०')
  expect(inDigits('24 नवंबर, 07:40', 'latin')).toBe('24 नवंबर, 07:40')
})

test('any text comes back by the digits that are read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(latinDigits(inDigits(text, 'devanagari'))).toBe(latinDigits(text))
    }),
  )
})

test('times as they are said can be typed back, in either digits', () => {
  const digits = fc.constantFrom('latin' as const, 'devanagari' as const)
  fc.assert(
    fc.property(fc.uniqueArray(time, { minLength: 1, maxLength: 8 }), digits, (times, chosen) => {
      const sorted = times.toSorted()
      expect(parseTimes(sayTimes(sorted, { language: 'hi', digits: chosen }))).toEqual(sorted)
    }),
  )
})

test('quiet hours as they are shown can be typed back, in either digits', () => {
  fc.assert(
    fc.property(time, time, (from, until) => {
      fc.pre(from !== until)
      const shown = inDigits(`${from}–${until}`, 'devanagari')
      expect(parseQuiet(shown)).toEqual({ quiet: { from, until } })
    }),
  )
})
