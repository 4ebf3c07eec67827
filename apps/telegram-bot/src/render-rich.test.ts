import type { Card, Message } from '@khabar/core'
import { expect, test } from 'vitest'
import { renderRich } from './render-rich.ts'

const card: Card = {
  storyId: 1,
  headline: 'पुल <टूटा> & यातायात बंद',
  summary: 'नदी पर बना पुल टूट गया।',
  meta: 'उजाला · 24 नवंबर, 07:40',
  publishedAt: '2026-11-24T02:10:00Z',
  url: 'https://example.org/pul',
  imageUrl: null,
}
const digest = (cards: readonly Card[]): Message => ({
  kind: 'digest',
  title: 'सुबह की खबरें',
  intro: '2 खबरें, 2 विषय',
  cards,
  footer: 'और 7 खबरें',
  actions: [{ label: 'ताज़ा खबरें', data: 'l' }],
})

test('a digest is one message of headlines that open, under their headings, with a button for each', () => {
  const bare = { ...card, storyId: 2, heading: 'अन्य खबरें', summary: '', url: null }
  expect(renderRich(digest([card, bare]))).toEqual({
    rich_message: {
      skip_entity_detection: true,
      blocks: [
        { type: 'heading', text: 'सुबह की खबरें', size: 3 },
        { type: 'paragraph', text: '2 खबरें, 2 विषय' },
        {
          type: 'details',
          summary: { type: 'bold', text: `1. ${card.headline}` },
          blocks: [
            { type: 'paragraph', text: card.summary },
            {
              type: 'paragraph',
              text: {
                type: 'italic',
                text: { type: 'url', text: card.meta, url: 'https://example.org/pul' },
              },
            },
          ],
          is_open: true,
        },
        { type: 'divider' },
        { type: 'heading', text: 'अन्य खबरें', size: 5 },
        { type: 'paragraph', text: { type: 'bold', text: `2. ${card.headline}` } },
        { type: 'paragraph', text: { type: 'italic', text: card.meta } },
        { type: 'footer', text: 'और 7 खबरें' },
      ],
    },
    reply_markup: {
      inline_keyboard: [
        [
          { text: '1', callback_data: 'c:1' },
          { text: '2', callback_data: 'c:2' },
        ],
        [{ text: 'ताज़ा खबरें', callback_data: 'l' }],
      ],
    },
  })
})

test('other messages are not rich, and neither is a digest beyond what Telegram takes', () => {
  expect(renderRich({ kind: 'story', intro: null, card, actions: [] })).toBeNull()
  const long = { ...card, summary: 'पुल '.repeat(400) }
  expect(renderRich(digest(Array.from({ length: 15 }, () => long)))).not.toBeNull()
  expect(renderRich(digest(Array.from({ length: 25 }, () => long)))).toBeNull()
  const short = { ...card, headline: 'पुल', heading: 'नदी' }
  expect(renderRich(digest(Array.from({ length: 99 }, () => short)))).not.toBeNull()
  expect(renderRich(digest(Array.from({ length: 100 }, () => short)))).toBeNull()
})
