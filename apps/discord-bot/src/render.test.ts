import type { Card, Message } from '@khabar/core'
import { ComponentType } from 'discord.js'
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

test('long stories go out in more messages, for Discord fails beyond 10,170 bytes of text', () => {
  const long = { ...card, heading: 'पुल', headline: 'क'.repeat(120), summary: 'ख'.repeat(600) }
  const parts = renderDiscord(digest(Array.from({ length: 5 }, () => long)))
  expect(parts.map(({ embeds }) => embeds.length)).toEqual([3, 2])
})

test('a story in Components V2 has its headline as a link, its time as the time of the reader, and its picture', () => {
  const outlets = 'उजाला'
  const picture = { ...card, headline: 'पुल टूटा', outlets, imageUrl: 'https://example.org/pul.jpg' }
  const story: Message = { kind: 'story', intro: 'नई खबर', card: picture, picture: 'photo', actions: [] }
  const [part] = renderDiscord(story)
  expect(part?.layout).toMatchObject([
    {
      components: [
        { content: '-# नई खबर' },
        {
          content:
            '### [पुल टूटा](https://example.org/pul)\nनदी पर बना पुल \\<\u200B@123> टूट गया।\n-# उजाला · <t:1795486200:f> · <t:1795486200:R>',
        },
        { items: [{ media: { url: 'https://example.org/pul.jpg' }, description: 'पुल टूटा' }] },
      ],
    },
  ])
  expect(part?.embeds).toMatchObject([
    { image: { url: 'https://example.org/pul.jpg' }, footer: { text: outlets }, timestamp: card.publishedAt },
  ])
  const [preview] = renderDiscord({ ...story, picture: 'preview' })
  expect(preview?.embeds).toMatchObject([{ thumbnail: { url: 'https://example.org/pul.jpg' } }])
})

test('each story of a list is opened by a button beside it, or with embeds by a menu', () => {
  const cards = [1, 2].map((storyId) => ({ ...card, storyId, opens: { label: 'देखें', data: `c:${storyId}` } }))
  const [part] = renderDiscord(digest(cards))
  expect(JSON.stringify(part?.layout)).toMatch(/"accessory":\{[^}]*"custom_id":"c:1".*"custom_id":"c:2"/)
  expect(part?.components[0]?.components).toMatchObject([
    { custom_id: 'menu:cards', placeholder: 'देखें', options: [{ value: 'c:1' }, { value: 'c:2' }] },
  ])
})

test('a few topics are buttons, many are a menu', () => {
  const topics = (count: number) =>
    Array.from({ length: count }, (_, id) => ({ label: `विषय ${id}`, data: `u:${id}` }))
  const types = (count: number) =>
    renderDiscord({ kind: 'notice', text: 'विषय', actions: topics(count) })[0]?.components.map(
      ({ components }) => components[0]?.type,
    )
  expect(types(5)).toEqual([ComponentType.Button])
  expect(types(25)).toEqual([ComponentType.StringSelect])
})

test('a nonce is within 25 characters and differs by part', () => {
  expect(nonceOf('1:digest', 0)).toHaveLength(24)
  expect(nonceOf('1:digest', 0)).toBe(nonceOf('1:digest', 0))
  expect(nonceOf('1:digest', 0)).not.toBe(nonceOf('1:digest', 1))
})
