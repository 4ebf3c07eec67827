import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../analyse.ts'
import { closeness } from './closeness.ts'
import { englishWords } from './english-words.ts'
import { rankRomanised } from './rank-romanised.ts'
import { resolveWord } from './resolve-word.ts'
import { soundPrefix, soundsOf } from './sounds-of.ts'
import { spokenLetters } from './spoken-letters.ts'
import { translationsOf } from './translations-of.ts'

const wordOf = (label: string, headlines = 1) => ({ term: analyse(label)[0] ?? label, label, headlines })

test.each([
  ['chunav', 'चुनाव'],
  ['bangladesh', 'बांग्लादेश'],
  ['gaon', 'गाँव'],
  ['mamta', 'ममता'],
  ['anand', 'आनंद'],
  ['bombay', 'बॉम्बे'],
  ['krishna', 'कृष्ण'],
  ['gyan', 'ज्ञान'],
  ['pariksha', 'परीक्षा'],
  ['chitthi', 'चिट्ठी'],
  ['science', 'साइंस'],
  ['university', 'यूनिवर्सिटी'],
  ['knight', 'नाइट'],
  ['excel', 'एक्सेल'],
])('%s may sound like %s', (latin, devanagari) => {
  expect(soundsOf(latin)).toContain(soundsOf(devanagari)[0])
})

test('a Devanagari word has one key whatever its matras, and words of other sounds have others', () => {
  expect(soundsOf('बाज़ार')).toEqual(soundsOf('बाजरा'))
  expect(soundsOf('चुनाव')).not.toEqual(soundsOf('चुनर'))
  expect(soundsOf('2026')).toEqual([])
})

test.each([
  ['isr', 'इज़राइल'],
  ['chun', 'चुनाव'],
  ['mum', 'मुंबई'],
  ['ch', 'चीन'],
  ['c', 'कांग्रेस'],
  ['बांग्', 'बांग्लादेश'],
  ['मुम्', 'मुम्बई'],
])('%s begins %s', (typed, word) => {
  expect(soundsOf(word)[0]?.startsWith(soundPrefix(typed))).toBe(true)
})

test('a prefix that says something finds no other beginnings', () => {
  expect(soundsOf('पटना')[0]?.startsWith(soundPrefix('isr'))).toBe(false)
})

test('letters that spell a word are close, silent अ or not, and others are not', () => {
  expect(closeness('sarkar', 'सरकार')).toBeGreaterThan(0.95)
  expect(closeness('khiladi', 'खिलाड़ी')).toBeGreaterThan(0.95)
  expect(closeness('bachcha', 'बच्चा')).toBeGreaterThan(closeness('bachcha', 'बचा'))
  expect(closeness('bacha', 'बचा')).toBeGreaterThan(closeness('bacha', 'बच्चा'))
  expect(closeness('sarkar', 'किसान')).toBeLessThan(0.3)
  expect(closeness('', 'सड़क')).toBe(0)
  expect(closeness('sarkar', '')).toBe(0)
})

test('the closest word comes first, among equals the more used', () => {
  const candidates = [wordOf('बजरा', 50), wordOf('बाज़ार', 2), wordOf('बाजार', 9)]
  const ranked = rankRomanised('bazar', candidates)
  expect(ranked.map(({ word }) => word.label)).toEqual(['बाजार', 'बाज़ार', 'बजरा'])
})

test.each([
  ['chunavon', 'चुनाव'],
  ['hamla', 'हमलों'],
  ['khiladi', 'खिलाड़ियों'],
  ['yojana', 'योजनाओं'],
])('%s is the word whose form %s articles hold', (latin, label) => {
  expect(resolveWord(latin, [wordOf(label)])?.term).toBe(wordOf(label).term)
})

test('letters that spell none of the words resolve to nothing', () => {
  expect(resolveWord('zebra', [wordOf('चुनाव'), wordOf('सरकार')])).toBeNull()
  expect(resolveWord('zebra', [])).toBeNull()
})

test('an everyday English word and its plural have the terms of their Hindi', () => {
  expect(translationsOf('Election')).toEqual(analyse('चुनाव'))
  expect(translationsOf('elections')).toEqual(analyse('चुनाव'))
  expect(translationsOf('rain')).toEqual(analyse('बारिश वर्षा'))
  expect(translationsOf('countries')).toEqual(analyse('देश'))
  expect(translationsOf('chunav')).toEqual([])
})

test('the table of English words is sorted, names none twice, and each has a term', () => {
  const words = englishWords.map((row) => row.split(' ')[0] ?? '')
  expect(words).toEqual([...new Set(words)].toSorted())
  for (const word of words) expect(translationsOf(word)).not.toEqual([])
})

test('a word that is written doubled says so', () => {
  expect(spokenLetters('अच्छा')[1]).toEqual({ kind: 'consonant', letter: 'छ', isDoubled: true })
})

test('whatever is typed has a bounded number of keys of small letters and a closeness from 0 to 1', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('चुनाव', 'ज्ञान', ''),
      (typed, word) => {
        expect(soundsOf(typed).length).toBeLessThanOrEqual(8)
        for (const sound of soundsOf(typed)) expect(sound).toMatch(/^[a-z]+$/u)
        const near = closeness(typed, word)
        expect(near >= 0 && near <= 1).toBe(true)
      },
    ),
  )
})

test('closeness below what is asked for is 0, and above it is what it is without asking', () => {
  const exact = closeness('chunaw', 'चुनाव')
  expect(closeness('chunaw', 'चुनाव', { atLeast: exact - 0.01 })).toBe(exact)
  expect(closeness('chamak', 'चुनाव')).toBeGreaterThan(0)
  expect(closeness('chamak', 'चुनाव', { atLeast: 0.9 })).toBe(0)
})
