import { expect, test } from 'vitest'
import { cleanLine, cleanText } from './clean-text.ts'

test('joiners, emoji and other writings stay as they are', () => {
  for (const text of ['क्‍ष', 'ज़मीन', '👨‍👩‍👧‍👦 🇮🇳', 'خبر اور ख़बर', '“पुल” <b>टूटा</b> & *बंद*'])
    expect(cleanText(text)).toBe(text)
})

test('what breaks a message or turns its direction goes', () => {
  expect(cleanText('  पुल\u0000टूटा\uD83D ')).toBe('पुल टूटा\uFFFD')
  expect(cleanText('पुल\u202Eटूटा\u2066')).toBe('पुलटूटा')
  expect(cleanText('एक\r\nदो\u2028तीन')).toBe('एक\nदो\nतीन')
})

test('a text of nothing visible is none', () => {
  for (const text of ['', ' \n\t', '\u200B\u200D', '\u0000', '\u00A0\uFEFF']) expect(cleanText(text)).toBe('')
})

test('a line has single spaces, and ends between words', () => {
  expect(cleanLine('पुल\n\nटूटा  आज', 40)).toBe('पुल टूटा आज')
  expect(cleanLine('पुल टूटा आज', 10)).toBe('पुल टूटा…')
})
