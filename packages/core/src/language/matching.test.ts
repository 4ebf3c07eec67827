import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from './analyse.ts'
import { foldForMatching } from './fold-for-matching.ts'
import { stem } from './stem.ts'
import { stopWords } from './stop-words.ts'
import { units } from './units.ts'
import { shortMasculines, variableAdjectives } from './variable-words.ts'

const stemOf = (word: string) => stem(foldForMatching(word))

test.each([
  ['हिन्दी', 'हिंदी'],
  ['चाँद', 'चांद'],
  ['सड़क', 'सडक'],
  ['गये', 'गए'],
  ['गयी', 'गई'],
  ['जायेगा', 'जाएगा'],
  ['२०२५', '2025'],
  ['स्\u200dथान', 'स्थान'],
  ['India', 'india'],
  ['दुःख', 'दुख'],
  ['साइकिल', 'सायकिल'],
])('%s folds to the same form as %s', (one, other) => {
  expect(foldForMatching(one)).toBe(foldForMatching(other))
})

test.each([
  ['लोग', 'लोगों'],
  ['हमला', 'हमले', 'हमलों'],
  ['पैसा', 'पैसे', 'पैसों'],
  ['योजना', 'योजनाएं', 'योजनाओं'],
  ['नदी', 'नदियां', 'नदियों'],
  ['नया', 'नए', 'नये', 'नई', 'नयी'],
  ['रुपया', 'रुपये', 'रुपए', 'रुपयों'],
  ['भाई', 'भाइयों'],
  ['किताब', 'किताबें'],
])('the forms of %s share a stem', (...forms) => {
  expect(new Set(forms.map(stemOf)).size).toBe(1)
})

test.each([
  ['चीन', 'चीनी'],
  ['ईरान', 'ईरानी'],
  ['ईरान', 'इराक'],
  ['राजा', 'राज'],
  ['घाटा', 'घाटी'],
  ['बेटा', 'बेटी'],
  ['बेटों', 'बेटियों'],
])('%s and %s keep distinct stems', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other))
})

test('spellings of one place give one term, Latin ones included', () => {
  const spellings = ['इज़राइल', 'इजरायल', 'इज़रायल', 'इस्राइल', 'इसराइल', 'Israel', 'ISRAEL']
  expect(new Set(spellings.flatMap(analyse))).toEqual(new Set(['इजरायल']))
  expect(analyse('Iran')).toEqual(analyse('ईरान'))
  expect(analyse('Modi')).toEqual(analyse('मोदी'))
})

test('an adjective of a country gives the country as well, and never the other way round', () => {
  expect(analyse('ईरानियों')).toEqual(['ईरानी', 'ईरान'])
  expect(analyse('ईरान')).toEqual(['ईरान'])
  expect(analyse('अमरीकी')).toEqual(analyse('अमेरिकी'))
  expect(analyse('चीनी')).toEqual(['चीनी'])
})

test('analysis keeps order and repeats, drops stop words, and splits hyphens and decimals', () => {
  expect(analyse('बांध का पानी और बांध के लोग')).toEqual(['बांध', 'पानी', 'बांध', 'लोग'])
  expect(analyse('15,000 जवान, 4.5 प्रतिशत, कोविड-19')).toEqual([
    '15000',
    'जवान',
    '4',
    '5',
    'प्रतिशत',
    'कोरोना',
    '19',
  ])
})

test('every term of whatever text holds letters, marks and digits only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const term of analyse(text)) expect(term).toMatch(/^[\p{L}\p{M}\p{N}]+$/u)
    }),
  )
})

test.each([
  ['stop words', stopWords],
  ['units', units],
  ['short masculines', shortMasculines],
  ['variable adjectives', variableAdjectives],
])('the table of %s is sorted', (_, table) => {
  expect([...table]).toEqual([...table].toSorted())
})

test('stop words stand in their folded form and no content word is among them', () => {
  for (const word of stopWords) expect(foldForMatching(word)).toBe(word)
  for (const word of ['घर', 'वर्ग', 'दो', 'बस', 'मत']) expect(stopWords.has(word)).toBe(false)
})
