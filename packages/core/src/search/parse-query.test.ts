import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxQueryLength, parseQuery } from './parse-query.ts'

const at = { now: Temporal.Instant.from('2026-11-24T05:00:00Z'), timeZone: 'Asia/Kolkata' }
const parse = (text: string) => parseQuery(text, at)

test.each([
  ['ईरान में आज क्या हुआ?', 'ईरान'],
  ['बिहार चुनाव की ताज़ा खबर', 'बिहार चुनाव'],
  ['मुझे मानसून के बारे में बताइए', 'मानसून'],
  ['ईरान और इज़राइल के बीच क्या चल रहा है', 'ईरान और इज़राइल'],
  ['latest news about iran', 'iran'],
  ['iran me kya hua', 'iran'],
  ['chunav ki khabar batao', 'chunav'],
  ['सोने का भाव क्या है', 'सोने का भाव'],
  ['रेल मंत्री का नाम क्या है?', 'रेल मंत्री'],
  ['किस राज्य में बाढ़ आई', 'बाढ़'],
  ['कौन से शहर में मेट्रो बंद है', 'मेट्रो बंद'],
  ['कल की बड़ी खबरें', ''],
  ['मुख्य समाचार', ''],
  ['मुख्य सचिव', 'मुख्य सचिव'],
  ['"रेपो दर" बैंक', 'बैंक ‘रेपो दर’'],
  ['"रेपो दर"', 'रेपो दर'],
  ['मेट्रो -दिल्ली', 'मेट्रो'],
  ['पिछले 3 दिन में भूकंप', 'भूकंप'],
])('the subject of "%s" is "%s"', (text, label) => {
  expect(parse(text).label).toBe(label)
})

test('phrases, what is not wanted, and a period are told apart', () => {
  expect(parse('कल "एशिया कप" हॉकी -क्रिकेट -"टी 20"')).toMatchObject({
    words: ['हॉकी'],
    phrases: ['एशिया कप'],
    without: ['क्रिकेट', 'टी 20'],
    period: { from: Temporal.Instant.from('2026-11-22T18:30:00Z') },
  })
})

test.each([['खेल की खबरें'], ['sports news'], ['आज की खेल समाचार']])(
  '"%s" names the section of sport',
  (text) => {
    expect(parse(text).section).toBe('sport')
  },
)

test('words beside a section are looked for as words', () => {
  expect(parse('हॉकी खेल').section).toBeNull()
})

test.each([
  ['ताज़ा खबरें', true],
  ['आज क्या हुआ', true],
  ['what happened', true],
  ['-क्रिकेट', true],
  ['और का है', false],
  ['🙂 "" -', false],
  ['ि', false],
])('"%s": whether it asks for news as such is %s', (text, asks) => {
  expect(parse(text)).toMatchObject({ label: '', asksForNews: asks })
})

test('of very many words the first twelve are looked for', () => {
  const words = Array.from({ length: 40 }, (_, index) => `श${index}`)
  expect(parse(words.join(' ')).words).toEqual(words.slice(0, 12))
})

test('whatever is typed, a query is small', () => {
  const word = fc.constantFrom(
    'ईरान ',
    '"',
    '-',
    'कल ',
    'पिछले ',
    '3 ',
    'दिन ',
    'NEAR(',
    '*',
    '\u202e',
    'ि',
    '😀',
    'و ',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2_000 }),
    fc.array(word).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, (typed) => {
      const { words, phrases, without, label } = parse(typed)
      expect(words.length).toBeLessThanOrEqual(12)
      expect(phrases.length + without.length).toBeLessThanOrEqual(8)
      expect(label.length).toBeLessThanOrEqual(2 * maxQueryLength)
    }),
  )
})
