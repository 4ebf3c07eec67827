import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createTranslator, translatorFor } from './translator.ts'

const source = (language: string) => readFileSync(new URL(`./${language}.ftl`, import.meta.url), 'utf8')
const entries = (text: string) =>
  new Map(
    text
      .split(/\n(?=[a-z])/)
      .filter((part) => /^[a-z-]+ =/.test(part))
      .map((part) => [part.slice(0, part.indexOf(' =')), [...new Set(part.match(/\$[a-z]+/g))].sort()]),
  )

test('both locales hold the same messages with the same variables', () => {
  expect(entries(source('hi')).size).toBeGreaterThan(30)
  expect(entries(source('en'))).toEqual(entries(source('hi')))
})

test('every message of both locales formats without a fault', () => {
  for (const language of ['hi', 'en'] as const) {
    const say = createTranslator(language, source(language))
    for (const [id, variables] of entries(source(language))) {
      const text = say(id, Object.fromEntries(variables.map((name) => [name.slice(1), 2])))
      expect(text.trim()).not.toBe('')
      expect(text).not.toContain('{')
    }
  }
})

test('a message that does not exist is our bug and throws', () => {
  expect(() => translatorFor('hi')('no-such-message')).toThrow(/no message/)
})

test('Hindi counts one story in the singular', () => {
  const say = translatorFor('hi')
  expect(say('count-stories', { count: 1 })).toBe('1 खबर')
  expect(say('count-stories', { count: 12 })).toBe('12 खबरें')
})

test('numbers are in the Indian grouping, in the digits that were chosen', () => {
  expect(translatorFor('hi')('count-stories', { count: 1234567 })).toBe('12,34,567 खबरें')
  expect(translatorFor('en')('count-stories', { count: 1234567 })).toBe('12,34,567 stories')
  expect(translatorFor('hi', 'devanagari')('count-stories', { count: 1234567 })).toBe('१२,३४,५६७ खबरें')
  expect(translatorFor('hi', 'devanagari')('count-stories', { count: 1 })).toBe('१ खबर')
})

test('what others wrote keeps its digits, and so do examples of commands', () => {
  const say = translatorFor('hi', 'devanagari')
  expect(say('topic-title', { topic: 'G20' })).toBe('“G20” की खबरें')
  expect(say('digest-bad-length', { text: '7 खबरें' })).toBe(
    '“7 खबरें” नहीं हो सकता: एक सार में ५, १० या १५ खबरें आती हैं। ऐसे लिखें: /digest 10 खबरें',
  )
})
