import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

test.each([
  ['पटना', 'पटना', 0],
  ['पटना', 'पटाना', 1],
  ['पटना', 'पना', 1],
  ['पटना', 'पटरा', 1],
  ['पटना', 'टपना', 1],
  ['पटना', 'पटानी', 2],
  ['', 'कख', 2],
  ['मेला', 'सड़कें', 3],
])('"%s" and "%s" are %i apart (3: too far)', (a, b, distance) => {
  expect(editDistance(a, b, { atMost: 2 })).toBe(distance)
})

test('the distance is the same both ways, and at most that of changing every letter', () => {
  const word = fc.string({ unit: fc.constantFrom('क', 'ख', 'ा'), maxLength: 6 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b, { atMost: 9 })
      expect(distance).toBe(editDistance(b, a, { atMost: 9 }))
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})
