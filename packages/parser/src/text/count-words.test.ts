import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from './count-words.ts'

test.each([
  ['नई दिल्ली ।', 2],
  ['“हां” – उसने कहा', 3],
  ['4.5 करोड़', 2],
  ['Ärzte im Øresund', 3],
  ['子どもへの虐待', 4],
  ['… — |', 0],
  ['', 0],
])('%s has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('words of letters parted by spaces are counted one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/)), (words) => {
      expect(countWords(words.join(' \t'))).toBe(words.length)
    }),
  )
})
