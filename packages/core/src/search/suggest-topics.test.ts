import { expect, test } from 'vitest'
import { sampleStory } from '../stories/sample-story.ts'
import type { Story } from '../stories/story.ts'
import { createSuggester } from './suggest-topics.ts'

const now = Temporal.Instant.from('2026-11-24T05:00:00Z')

let stories = 0
const story = (headline: string, hoursAgo = 1) =>
  sampleStory({ id: ++stories, headline, updatedAt: now.subtract({ hours: hoursAgo }) })

const suggest = (all: readonly Story[]) =>
  createSuggester({
    matching: ({ from, until }, { limit }) =>
      Promise.resolve(
        all
          .filter(({ updatedAt }) => !from || Temporal.Instant.compare(updatedAt, from) >= 0)
          .filter(({ updatedAt }) => !until || Temporal.Instant.compare(updatedAt, until) < 0)
          .slice(0, limit),
      ),
  })(now)

const iran = ['ईरान में मतदान शुरू', 'ईरान ने तेल बेचा', 'ईरान और इराक में समझौता'].map((text) => story(text))
const flood = ['बाढ़ से पुल टूटा', 'बाढ़ में फँसे किसान', 'बाढ़ राहत का काम तेज़'].map((text) => story(text))
/** A week in which ईरान was in the news as now, and बाढ़ was not. */
const week = Array.from({ length: 70 }, (_, index) =>
  story(index % 2 === 0 ? 'ईरान पर बैठक' : 'नदी किनारे मेला', 30 + 2 * index),
)

test('names come first among popular topics, then words that many headlines hold', async () => {
  expect((await suggest([...flood, ...iran])).popular).toEqual(['ईरान', 'बाढ़'])
})

test('what was in the news all week does not rise, what is new does', async () => {
  const { rising } = await suggest([...flood, ...iran, ...week])
  expect(rising).toEqual(['बाढ़'])
})

test('words of the same stories are one topic', async () => {
  const same = ['मेट्रो सुरंग तैयार', 'मेट्रो सुरंग का निरीक्षण', 'मेट्रो सुरंग में पानी'].map((text) => story(text))
  expect((await suggest(same)).popular).toHaveLength(1)
})

test('what only one story or two tell is no topic, and neither are numbers', async () => {
  const few = ['बाढ़ 2026', 'बाढ़ 2026 राहत', 'पुल 2026'].map((text) => story(text))
  expect(await suggest(few)).toEqual({ popular: [], rising: [] })
  expect(await suggest([])).toEqual({ popular: [], rising: [] })
})
