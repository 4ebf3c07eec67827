import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanHeadline } from './clean-headline.ts'

test.each([
  ['नदी पर नया पुल बनेगा | जनपथ न्यूज', 'नदी पर नया पुल बनेगा'],
  ['LIVE: नदी पर नया पुल बनेगा', 'नदी पर नया पुल बनेगा'],
  ['ब्रेकिंग न्यूज: नदी पर पुल टूटा!!! | Video', 'नदी पर पुल टूटा'],
  ['नदी पर पुल टूटा - Video', 'नदी पर पुल टूटा'],
  ['नदी पर पुल टूटा (वीडियो)', 'नदी पर पुल टूटा'],
  ['नदी पर पुल कब बनेगा???', 'नदी पर पुल कब बनेगा?'],
  ['सोना महंगा हुआ - Ujjwal Hindi News', 'सोना महंगा हुआ'],
])('%s is shown as %s', (headline, shown) => {
  expect(cleanHeadline(headline)).toBe(shown)
})

test.each([
  'मेयर बोले - पुल इसी साल बनेगा',
  'नदी पर पुल : जनता की राय',
  'वीडियो',
  'नदी पर पुल टूटा - वीडियो हुआ वायरल',
])('%s stays as it is', (headline) => {
  expect(cleanHeadline(headline)).toBe(headline)
})

test('a long headline is cut at a word', () => {
  expect(cleanHeadline('पहाड़ी गांव में नई सड़क', { maxGraphemes: 11 })).toBe('पहाड़ी गांव में…')
})

test('whatever the headline: never longer than asked, never cut inside a grapheme', () => {
  const graphemes = new Intl.Segmenter('hi')
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (headline, maxGraphemes) => {
        const shown = cleanHeadline(headline, { maxGraphemes })
        expect([...graphemes.segment(shown)].length).toBeLessThanOrEqual(maxGraphemes)
      },
    ),
  )
})
