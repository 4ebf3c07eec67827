import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitQuery } from './split-query.ts'

/** The parts in short: phrases in brackets, a minus where there is one. */
const inShort = (text: string) =>
  splitQuery(text).map(({ kind, text: words, isWithout }) => {
    const shown = kind === 'phrase' ? `[${words}]` : words
    return isWithout ? `-${shown}` : shown
  })

test.each([
  ['ईरान चुनाव', ['ईरान', 'चुनाव']],
  ['"रेपो दर" बैंक', ['[रेपो दर]', 'बैंक']],
  ['“रेपो दर” «कच्चा तेल» „नया पुल“', ['[रेपो दर]', '[कच्चा तेल]', '[नया पुल]']],
  ['"ईरान"', ['ईरान']],
  ['खेल -क्रिकेट', ['खेल', '-क्रिकेट']],
  ['खेल –क्रिकेट -"एशिया कप"', ['खेल', '-क्रिकेट', '-[एशिया कप]']],
  ['भारत-पाक सीमा - नदी', ['भारत-पाक', 'सीमा', 'नदी']],
  ['रेपो "दर', ['रेपो', 'दर']],
  ['"" " - “” 🙂 ि', []],
  ['ईरान,इराक;(सीरिया)', ['ईरान', 'इराक', 'सीरिया']],
])('"%s" is split into its parts', (text, parts) => {
  expect(inShort(text)).toEqual(parts)
})

test('whatever is typed, every part holds a letter or a number', () => {
  const piece = fc.oneof(
    fc.constantFrom('"', '“', '”', '«', '-', ' ', 'ईरान', 'कप', '\u202e', '*'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      for (const { text } of splitQuery(pieces.join(''))) expect(text).toMatch(/[\p{L}\p{N}]/u)
    }),
  )
})
