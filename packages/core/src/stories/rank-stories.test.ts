import { expect, test } from 'vitest'
import { rankStories } from './rank-stories.ts'
import { sampleStory } from './sample-story.ts'

const now = Temporal.Instant.from('2026-11-24T05:00:00Z')
const story = (id: number, hoursAgo: number, sources = ['उजाला']) =>
  sampleStory({ id, sources, updatedAt: now.subtract({ hours: hoursAgo }) })
const idsOf = (stories: ReturnType<typeof rankStories>) => stories.map(({ id }) => id)

test('the fresher story comes first, unless an older one weighs more', () => {
  const stories = [story(1, 30), story(2, 2), story(3, 6)]
  expect(idsOf(rankStories(stories, { now }))).toEqual([2, 3, 1])
  expect(idsOf(rankStories(stories, { now, weightOf: ({ id }) => (id === 1 ? 3 : 1) }))).toEqual([1, 2, 3])
})

test('of equal stories the one with more outlets, then the newer, then the later one comes first', () => {
  expect(idsOf(rankStories([story(1, 3), story(2, 3), story(3, 3, ['उजाला', 'जनपथ'])], { now }))).toEqual([
    3, 2, 1,
  ])
})

test('without a now, freshness counts for nothing but ties', () => {
  const stories = [story(1, 300, ['उजाला', 'जनपथ']), story(2, 1), story(3, 400)]
  expect(idsOf(rankStories(stories, { now: null }))).toEqual([1, 2, 3])
})
