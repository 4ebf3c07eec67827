import { expect, test } from 'vitest'
import { countWords } from './count-words.ts'
import { splitWords } from './split-words.ts'

test('words keep their marks, inner hyphens and apostrophes', () => {
  expect(splitWords('किम जोंग-उन, भू-राजनीति और India’s मंत्री!')).toEqual([
    'किम',
    'जोंग-उन',
    'भू-राजनीति',
    'और',
    'India’s',
    'मंत्री',
  ])
})

test('a number with commas, a decimal and a clock time stay whole', () => {
  expect(splitWords('15,000 लोग, 4.5 प्रतिशत, 7:30 बजे।')).toEqual([
    '15,000',
    'लोग',
    '4.5',
    'प्रतिशत',
    '7:30',
    'बजे',
  ])
})

test('a reader counts pieces that hold a letter or a digit', () => {
  expect(countWords('मुंबई — 20 लोग, जोंग-उन ।')).toBe(4)
  expect(countWords('')).toBe(0)
})
