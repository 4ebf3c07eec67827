import { expect, test } from 'vitest'
import { analyse } from '../language/analyse.ts'
import { resolveTerms } from './resolve-terms.ts'
import { sampleWords } from './sample-words.ts'

const words = sampleWords('चुनाव 9', 'चीनी 2', 'सड़क', 'पटना 3', 'बारिश 4', 'मानसून', 'मेट्रो', 'ola')
const choicesFor = async (...typed: string[]) =>
  (await resolveTerms(typed.flatMap(analyse), words)).map(({ choices }) => choices)

test('a term that articles hold stands for itself', async () => {
  expect(await choicesFor('चुनाव', 'ola')).toEqual([['चुनाव'], ['ola']])
})

test('Latin letters stand for the word that they spell', async () => {
  expect(await choicesFor('chunav', 'chunaav', 'sadak', 'baarish', 'patna')).toEqual([
    analyse('चुनाव'),
    analyse('चुनाव'),
    analyse('सड़क'),
    analyse('बारिश'),
    analyse('पटना'),
  ])
})

test('a word that no article holds stands for its spelling twin', async () => {
  expect(await choicesFor('मानसुन', 'मैट्रो')).toEqual([analyse('मानसून'), analyse('मेट्रो')])
})

test('what is like nothing stands for nothing', async () => {
  expect(await choicesFor('झुमरीतलैया', 'qqq', 'هند')).toEqual([[], [], []])
})
