import { expect, test } from 'vitest'
import { analyse } from '../language/analyse.ts'
import { nearWords } from './near-words.ts'
import { sampleWords } from './sample-words.ts'

const words = sampleWords('चुनाव 9', 'चुनौती 2', 'सरकार 8', 'सरकारी 3', 'उत्तराखंड 5', 'पटना 3', 'बारिश 4')
const nearTo = async (term: string) =>
  (await nearWords(analyse(term).join(), words)).map(({ label, isSure }) => (isSure ? `${label}!` : label))

test('a word with a letter too many, too few, changed or swapped is near', async () => {
  expect(await nearTo('चुनावव')).toEqual(['चुनाव!'])
  expect(await nearTo('उत्तरखंड')).toEqual(['उत्तराखंड!'])
  expect(await nearTo('बालिश')).toEqual(['बारिश!'])
  expect(await nearTo('सकरार')).toContain('सरकार!')
})

test('a word with two letters of difference may be meant, but not surely', async () => {
  expect(await nearTo('उतरुखोड')).toEqual(['उत्तराखंड'])
})

test('Latin letters that miss a sound are near', async () => {
  expect(await nearTo('uttrakand')).toEqual(['उत्तराखंड!'])
})

test('words of another sound are not near, and at most three are offered', async () => {
  expect(await nearTo('क्रिकेट')).toEqual([])
  const alike = sampleWords('सरकार', 'सरकाज', 'सरकाल', 'सरकाव')
  expect(await nearWords('सरकाम', alike)).toHaveLength(3)
})
