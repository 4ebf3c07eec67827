import { expect, test } from 'vitest'
import { connectiveLength, fillerLength } from './connectives.ts'
import { leansOnPredecessor, opensDangling } from './dangling-openers.ts'
import { isFiniteVerb } from './finite-verbs.ts'

test.each([
  'उन्होंने बांध देखा।',
  'यह फैसला आज हुआ।',
  'इस बीच, बारिश तेज हुई।',
  'साथ ही नहर भी खुलेगी।',
  'हालांकि भीड़ कम रही।',
  'पर भीड़ कम रही।',
  'इस दौरान भीड़ कम रही।',
  '“वह लौट आए,” भाई ने कहा।',
  'बता दें कि मेला हर साल लगता है।',
])('"%s" leans on the sentence before it', (sentence) => {
  expect(opensDangling(sentence)).toBe(true)
})

test.each([
  'राज्य सरकार ने बांध देखा।',
  'वहम की दवा नहीं।',
  'जो जागता है, वह पाता है।',
  'इस साल बारिश कम हुई।',
  'इन दिनों बांध भरा है।',
])('"%s" can open a text', (sentence) => {
  expect(opensDangling(sentence)).toBe(false)
})

test('inside an article a relative opening and a report of what was said lean back too', () => {
  expect(leansOnPredecessor('जिसमें दो लोग घायल हुए।')).toBe(true)
  expect(leansOnPredecessor('विभाग ने सोमवार को यह जानकारी दी।')).toBe(true)
})

test('a pure connective is measured with its comma, a contrast word is none', () => {
  expect(connectiveLength('इस बीच, बारिश')).toBe('इस बीच, '.length)
  expect(connectiveLength('वहीं के लोग')).toBe(0)
  expect(connectiveLength('लेकिन बारिश')).toBe(0)
  expect(fillerLength('बता दें कि मेला')).toBe('बता दें कि '.length)
  expect(fillerLength('साथ ही मेला')).toBe(0)
})

test('finite verbs are auxiliaries, perfectives and futures, not nouns that look like them', () => {
  for (const word of ['है', 'गया', 'किया', 'करेगा', 'होंगे']) expect(isFiniteVerb(word)).toBe(true)
  for (const word of ['दंगा', 'आगे', 'की', 'नेता']) expect(isFiniteVerb(word)).toBe(false)
})
