import { expect, test } from 'vitest'
import { analyse } from '../language/analyse.ts'
import { soundOf } from '../search/sound-of.ts'
import type { WordStore } from '../search/word.ts'
import { wordsOf } from '../search/words-of.ts'
import { resolveTopic } from './resolve-topic.ts'

/** A vocabulary of the words of one headline. */
function wordsIn(headline: string): { words: WordStore } {
  const words = wordsOf(analyse(headline), { headline }).map((word) => ({ ...word, headlines: 1 }))
  return {
    words: {
      sounding: async (sounds) => words.filter(({ term }) => sounds.includes(soundOf(term))),
      startingWith: async () => [],
      known: async (terms) => new Set(words.map(({ term }) => term).filter((term) => terms.includes(term))),
    },
  }
}

const store = wordsIn('चुनाव से पहले बिहार में बारिश, विश्व कप पर असर')

test.each(['खेल', 'खेल की खबरें', 'sports'])('“%s” is the section', async (words) => {
  expect(await resolveTopic(words, store)).toEqual({
    key: '\ue000sport',
    label: 'sport',
    terms: ['\ue000sport'],
  })
})

test.each(['चुनाव', 'चुनावों', 'chunav', 'election'])('“%s” is one topic', async (words) => {
  expect(await resolveTopic(words, store)).toMatchObject({ key: 'चुनाव' })
})

test('a topic in Latin letters is labelled in Devanagari, one in Devanagari as it was typed', async () => {
  expect(await resolveTopic('chunav', store)).toMatchObject({ label: 'चुनाव' })
  expect(await resolveTopic('bihar chunav', store)).toMatchObject({ label: 'बिहार चुनाव' })
  expect(await resolveTopic('चुनावों', store)).toMatchObject({ label: 'चुनावों' })
})

test('a name of several words is labelled once', async () => {
  expect((await resolveTopic('supreme court', store))?.label).toBe('सुप्रीम कोर्ट')
})

test('Latin words that nobody knows stay as they are', async () => {
  expect(await resolveTopic('qwertyuiop', store)).toEqual({
    key: 'qwertyuiop',
    label: 'qwertyuiop',
    terms: ['qwertyuiop'],
  })
})

test('words that could not be looked for are no topic', async () => {
  for (const words of ['', '  ', 'और का है', '🙂', 'ि']) expect(await resolveTopic(words, store)).toBeNull()
})
