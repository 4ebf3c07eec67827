import { expect, test } from 'vitest'
import { languageOf } from './language-of.ts'

test('English is for whose Telegram speaks it, Hindi for all others', () => {
  expect(['en', 'en-GB', 'EN-us'].map((language_code) => languageOf({ language_code }))).toEqual([
    'en',
    'en',
    'en',
  ])
  expect(['hi', 'mr', 'enm', ''].map((language_code) => languageOf({ language_code }))).toEqual(
    Array(4).fill('hi'),
  )
  expect(languageOf({})).toBe('hi')
})
