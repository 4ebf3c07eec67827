import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitText } from './fit-text.ts'

test('a text that fits is left alone', () => {
  expect(fitText('नमस्ते', 6)).toBe('नमस्ते')
})

test('a text is cut between graphemes, with an ellipsis behind', () => {
  expect(fitText('प्रधानमंत्री', 6)).toBe('प्रधा…')
})

test('a text of words is cut between two of them', () => {
  expect(fitText('नदी पर बना पुल टूट गया', 13)).toBe('नदी पर बना…')
  expect(fitText('नदी पर बना पुल टूट गया', 15)).toBe('नदी पर बना पुल…')
})

test('a word that fills most of the room is cut, and not left out', () => {
  expect(fitText('पुल प्रधानमंत्री', 12)).toBe('पुल प्रधान…')
})

test('the result is never longer than asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, max) => {
      expect(fitText(text, max).length).toBeLessThanOrEqual(max)
    }),
  )
})
