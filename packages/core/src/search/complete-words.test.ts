import { expect, test } from 'vitest'
import { createCompleter } from './complete-words.ts'
import { sampleWords } from './sample-words.ts'

const now = Temporal.Instant.from('2026-11-24T05:00:00Z')
const words = sampleWords(
  'चुनाव 9',
  'चुनौती 2',
  'चीन 7',
  'इसरो 4',
  'इज़राइल 6',
  'बांग्लादेश 3',
  'बंगला 5',
  'सोना 0',
  '2026 8',
)
const complete = createCompleter(words)

test.each([
  ['चु', ['चुनाव', 'चुनौती']],
  ['chun', ['चुनाव', 'चुनौती']],
  ['isr', ['इज़राइल', 'इसरो']],
  ['बांग्', ['बांग्लादेश']],
  ['bang', ['बंगला', 'बांग्लादेश']],
])('"%s" goes on as one of %j first: what fits best, then what is most used', async (typed, expected) => {
  expect((await complete(typed, { now })).slice(0, expected.length)).toEqual(expected)
})

test('names come behind the words of the news, whether or not the news holds them', async () => {
  expect(await complete('uttar pr', { now })).toContain('उत्तर प्रदेश')
  expect((await complete('चु', { now })).indexOf('चुनाव आयोग')).toBeGreaterThan(0)
})

test('words of no headline, numbers and signs give nothing', async () => {
  expect(await complete('सोना', { now })).toEqual([])
  for (const typed of ['2', '', ' ', '🙂', '\u202e', '*']) expect(await complete(typed, { now })).toEqual([])
})

test('no more are given than asked for', async () => {
  expect(await complete('च', { now, limit: 1 })).toEqual(['चुनाव'])
})
