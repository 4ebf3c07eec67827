import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitText } from './split-text.ts'

test('a text is cut at the end of a line, else between words, else between graphemes', () => {
  expect(splitText('एक दो\nतीन चार', 10)).toEqual(['एक दो', 'तीन चार'])
  expect(splitText('एक दो तीन चार', 10)).toEqual(['एक दो तीन', 'चार'])
  expect(splitText('प्रधानमंत्री', 6)).toEqual(['प्रधान', 'मंत्री'])
})

test('nothing but space is lost, no part is too long, and none ends inside a pair', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constant('👍🏽'.repeat(40)))
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 30 }), (whole, maxUnits) => {
      const parts = splitText(whole, maxUnits)
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(maxUnits)
        expect(part.isWellFormed()).toBe(true)
      }
      expect(parts.join('').replace(/\s/gu, '')).toBe(whole.replace(/\s/gu, ''))
    }),
  )
})
