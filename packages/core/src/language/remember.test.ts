import { expect, test } from 'vitest'
import { remember } from './remember.ts'

function createCounted() {
  const asked: string[] = []
  const answer = remember((word) => {
    asked.push(word)
    return word.length
  })
  return { asked, answer }
}

test('a word is asked once', () => {
  const { asked, answer } = createCounted()
  expect([answer('पुल'), answer('पुल')]).toEqual([3, 3])
  expect(asked).toEqual(['पुल'])
})

test('memory is bounded: many words are forgotten, endless ones never kept', () => {
  const { asked, answer } = createCounted()
  for (let word = 0; word <= 50_000; word += 1) answer(`${word}`)
  answer('0')
  expect(asked.filter((word) => word === '0')).toHaveLength(2)
  const endless = 'क'.repeat(41)
  answer(endless)
  answer(endless)
  expect(asked.filter((word) => word === endless)).toHaveLength(2)
})

test('a word that is used all the time is never forgotten', () => {
  const { asked, answer } = createCounted()
  for (let word = 0; word <= 200_000; word += 1) {
    answer(`${word}`)
    if (word % 1_000 === 0) answer('पुल')
  }
  expect(asked.filter((word) => word === 'पुल')).toHaveLength(1)
})
