import type { Card, Message } from '@khabar/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nonceOf, renderDiscord } from './render.ts'

const card: Card = {
  storyId: 1,
  headline: 'पुल *टूटा*, @everyone सावधान',
  summary: 'नदी पर बना पुल <@123> टूट गया।',
  meta: 'उजाला · 24 नवंबर, 07:40',
  publishedAt: '2026-11-24T02:10:00Z',
  url: 'https://example.org/pul',
  imageUrl: null,
}
const digest = (cards: readonly Card[]): Message => ({
  kind: 'digest',
  title: 'सुबह की खबरें',
  intro: '5 खबरें, 2 स्रोत',
  cards,
  footer: 'और 3 खबरें',
  actions: [{ label: 'और खबरें', data: 'l:1.2' }],
})

test('markdown and mentions from outside are text, and nothing is pinged', () => {
  const [part] = renderDiscord(digest([card]))
  expect(part?.embeds[0]?.title).toBe('पुल \\*टूटा\\*, @\u200Beveryone सावधान')
  expect(part?.embeds[0]?.description).toContain('<\u200B@')
  expect(part?.allowedMentions).toEqual({ parse: [] })
})

test('five stories a message, the title over the first and the buttons under the last', () => {
  const parts = renderDiscord(digest(Array.from({ length: 12 }, (_, storyId) => ({ ...card, storyId }))))
  expect(parts.map((part) => part.embeds.length)).toEqual([5, 5, 2])
  expect(parts.map((part) => part.content !== '')).toEqual([true, false, false])
  expect(parts.map((part) => part.components.length)).toEqual([0, 0, 1])
})

test('a heading stands above the card that it begins with', () => {
  const [part] = renderDiscord(digest([{ ...card, heading: 'पुल और सड़क' }, card]))
  expect(part?.embeds.map(({ author }) => author?.name)).toEqual(['पुल और सड़क', undefined])
})

test('five long stories go out in two messages, for Discord takes 6,000 characters of embeds', () => {
  const long = {
    ...card,
    heading: 'पुल',
    headline: 'क'.repeat(300),
    summary: 'ख'.repeat(2_000),
    meta: 'ग'.repeat(400),
  }
  const parts = renderDiscord(digest(Array.from({ length: 5 }, () => long)))
  expect(parts.map(({ embeds }) => embeds.length)).toEqual([3, 2])
})

test('a nonce is within 25 characters and differs by part', () => {
  expect(nonceOf('1:digest', 0)).toHaveLength(24)
  expect(nonceOf('1:digest', 0)).toBe(nonceOf('1:digest', 0))
  expect(nonceOf('1:digest', 0)).not.toBe(nonceOf('1:digest', 1))
})

test('whatever an outlet writes, a message is within the limits', () => {
  const text = fc.string({ unit: 'binary', maxLength: 3_000 })
  fc.assert(
    fc.property(text, text, text, (headline, summary, meta) => {
      const cards = Array.from({ length: 5 }, () => ({ ...card, headline, summary, meta }))
      for (const { embeds } of renderDiscord(digest(cards))) {
        let total = 0
        for (const embed of embeds) {
          expect(embed.title?.length ?? 0).toBeLessThanOrEqual(256)
          total +=
            (embed.title?.length ?? 0) + (embed.description?.length ?? 0) + (embed.footer?.text.length ?? 0)
        }
        expect(total).toBeLessThanOrEqual(6_000)
      }
    }),
    { numRuns: 50 },
  )
})
