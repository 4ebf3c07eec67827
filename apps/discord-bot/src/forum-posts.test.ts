import type { Message } from '@khabar/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { postNameOf } from './forum-posts.ts'

const storyOf = (headline: string): Message => ({
  kind: 'story',
  intro: null,
  card: { storyId: 1, headline, summary: '', meta: '', publishedAt: '', url: null, imageUrl: null },
  actions: [],
})

test('a post is named by the headline of its story or the title of its digest', () => {
  expect(postNameOf(storyOf('नदी पर\nनया  पुल'))).toBe('नदी पर नया पुल')
  const digest = {
    kind: 'digest',
    title: 'सुबह की खबरें',
    intro: null,
    cards: [],
    footer: null,
    actions: [],
  } as const
  expect(postNameOf(digest)).toBe('सुबह की खबरें')
})

test('whatever a headline is, the name of its post is within the limit and not empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (headline) => {
      const name = postNameOf(storyOf(headline))
      expect(name.length).toBeGreaterThan(0)
      expect(name.length).toBeLessThanOrEqual(100)
    }),
  )
})
