import type { Card, Message } from '@khabar/core'
import { expect, test } from 'vitest'
import { maxCaptionLength, renderPhoto } from './render-photo.ts'

const card: Card = {
  storyId: 1,
  headline: 'पुल टूटा',
  summary: 'नदी पर बना पुल टूट गया।',
  meta: 'उजाला · 24 नवंबर, 07:40',
  publishedAt: '2026-11-24T02:10:00Z',
  url: 'https://example.org/pul',
  imageUrl: 'https://example.org/pul.jpg',
}
const storyOf = (changes: Partial<Card>): Message => ({
  kind: 'story',
  intro: 'नई खबर',
  card: { ...card, ...changes },
  picture: 'photo',
  actions: [{ label: 'पूरा पढ़ें', url: 'https://example.org/pul' }],
})

test('a story with a picture is a photo with the story as its caption', () => {
  expect(renderPhoto(storyOf({}))).toMatchObject({
    photo: 'https://example.org/pul.jpg',
    caption: 'नई खबर\n\nपुल टूटा\nनदी पर बना पुल टूट गया।\nउजाला · 24 नवंबर, 07:40',
    reply_markup: { inline_keyboard: [[{ text: 'पूरा पढ़ें' }]] },
    isWhole: true,
  })
})

test('no photo where none is wanted, where there is none, and where its address is not a safe one', () => {
  const addresses = [
    null,
    'http://example.org/pul.jpg',
    'https://localhost/a.jpg',
    `https://example.org/${'a'.repeat(2048)}`,
  ]
  for (const imageUrl of addresses) expect(renderPhoto(storyOf({ imageUrl }))).toBeNull()
  expect(renderPhoto({ kind: 'story', intro: null, card, actions: [] })).toBeNull()
})

test('a caption that does not hold the story loses the end of its summary, and says that it is not whole', () => {
  const part = renderPhoto(storyOf({ summary: 'नदी पर बना पुल टूट गया। '.repeat(60) }))
  expect(part?.isWhole).toBe(false)
  expect(part?.caption.length).toBeLessThanOrEqual(maxCaptionLength)
  expect(part?.caption).toMatch(/…\nउजाला · 24 नवंबर, 07:40$/u)
})
