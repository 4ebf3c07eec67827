import { expect, test } from 'vitest'
import type { ChangedStory } from './announcement.ts'
import { judgeChange } from './judge-change.ts'
import { sampleStory } from './sample-story.ts'

const firstAt = Temporal.Instant.from('2026-11-24T06:00:00Z')
const after = (minutes: number) => firstAt.add({ minutes })

const story = sampleStory({ id: 7, updatedAt: firstAt, headline: 'बस खाई में गिरी, 12 यात्रियों की मौत' })
const fresh: ChangedStory = { story, breaking: false, terms: ['बस'], isNew: true, announced: null }
const announced = { ...story, breaking: false, at: after(5), updates: 0 }
const grown: ChangedStory = {
  ...fresh,
  story: { ...story, headline: 'बस हादसे में 20 की मौत' },
  isNew: false,
  announced,
}

test('a new story is told for twelve hours', () => {
  expect(judgeChange(fresh, after(12 * 60))).toBe('tell')
  expect(judgeChange(fresh, after(12 * 60 + 1))).toBe('note')
})

test('a major update is told, half an hour after the last message at the earliest', () => {
  expect(judgeChange(grown, after(34))).toBe('wait')
  expect(judgeChange(grown, after(35))).toBe('tell')
})

test('a story older than a day is told no more', () => {
  expect(judgeChange(grown, after(24 * 60))).toBe('tell')
  expect(judgeChange(grown, after(24 * 60 + 1))).toBe('silent')
})

test('a minor update is silent', () => {
  const minor = { ...grown, story: { ...story, headline: 'बस हादसा: 12 की मौत, जांच के आदेश' } }
  expect(judgeChange(minor, after(60))).toBe('silent')
})

test('where nobody knows what was told, the story as it is becomes the measure', () => {
  expect(judgeChange({ ...grown, announced: null }, after(60))).toBe('note')
})
