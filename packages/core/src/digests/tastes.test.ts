import { expect, test } from 'vitest'
import type { DigestEdition } from '../readers/reader.ts'
import { sectionTerm } from '../sections/section-term.ts'
import type { Topic, TopicChoice } from '../topics/topic.ts'
import { createTastes } from './tastes.ts'

const topic = (id: number, ...terms: string[]): Topic => ({ id, key: terms.join(' '), label: 'विषय', terms })
const bridge = topic(1, 'पुल')
const riverBridge = topic(2, 'नदी', 'पुल')
const sport = topic(3, sectionTerm('sport'))
const nowhere = topic(4, 'कहीं')

const stories = new Map([
  [10, new Set(['पुल', 'नदी'])],
  [11, new Set(['पुल', 'सड़क'])],
  [12, new Set(['खेल', sectionTerm('sport')])],
])

/** The taste of reader 1, whose choices are given. */
async function tasteOf(
  choices: readonly (readonly ['follow' | 'mute', Topic])[],
  digestEdition: DigestEdition = 'all',
) {
  let read = 0
  const store = {
    topics: {
      choicesOf: async () =>
        choices.map(([kind, chosen]): TopicChoice => ({ readerId: 1, kind, topic: chosen })),
    },
    stories: {
      termsOf: async () => {
        read += 1
        return stories
      },
    },
  }
  const readPage = createTastes(store, [...stories.keys()])
  const read1 = await readPage([{ id: 1, digestEdition }])
  return { ...read1({ id: 1, digestEdition }), read }
}

test('a story is followed and muted by the topics all of whose terms it holds', async () => {
  const taste = await tasteOf([
    ['follow', bridge],
    ['mute', riverBridge],
  ])
  expect(taste.followed).toEqual(new Set([10, 11]))
  expect(taste.muted).toEqual(new Set([10]))
  expect(taste.edition).toBeNull()
})

test('an edition of follows holds topics and sections, one of sections only these', async () => {
  const choices = [
    ['follow', riverBridge],
    ['follow', sport],
    ['mute', bridge],
  ] as const
  expect((await tasteOf(choices, 'followed')).edition).toEqual(new Set([10, 12]))
  expect((await tasteOf(choices, 'sections')).edition).toEqual(new Set([12]))
})

test('who follows nothing of the kind gets the general edition; whose topics are not in the news gets nothing', async () => {
  expect((await tasteOf([['mute', bridge]], 'followed')).edition).toBeNull()
  expect((await tasteOf([['follow', bridge]], 'sections')).edition).toBeNull()
  expect((await tasteOf([['follow', nowhere]], 'followed')).edition).toEqual(new Set())
})

test('topics that no story is on tell no two tastes apart', async () => {
  const { key } = await tasteOf([['follow', bridge]])
  expect(
    (
      await tasteOf([
        ['follow', nowhere],
        ['follow', bridge],
        ['mute', nowhere],
      ])
    ).key,
  ).toBe(key)
  expect((await tasteOf([['mute', bridge]])).key).not.toBe(key)
  expect((await tasteOf([['follow', bridge]], 'followed')).key).not.toBe(key)
})

test('where nobody follows anything the terms of the stories are not read', async () => {
  expect((await tasteOf([])).read).toBe(0)
  expect((await tasteOf([['follow', bridge]])).read).toBe(1)
})
