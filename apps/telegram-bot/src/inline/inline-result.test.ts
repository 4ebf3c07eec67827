import { translatorFor } from '@khabar/core'
import { expect, test } from 'vitest'
import { inlineResultOf } from './inline-result.ts'

const options = { username: 'khabar_bot', say: translatorFor('hi') }
const card = {
  storyId: 3,
  headline: 'बाँध के फाटक खुले',
  summary: 'नदी का पानी बढ़ा।',
  meta: 'भोर पहर',
  publishedAt: '2026-11-24T05:00:00Z',
  url: null,
  imageUrl: null,
}

test('a story with addresses and a headline that Telegram would refuse is offered without them', () => {
  const result = inlineResultOf(
    { ...card, headline: '\u202E \u0000', url: 'javascript:alert(1)', imageUrl: 'http://localhost/a.jpg' },
    options,
  )
  expect(result.title).toBe('…')
  expect(result).not.toHaveProperty('url')
  expect(result).not.toHaveProperty('thumbnail_url')
})

test('a story with good addresses is offered with them', () => {
  const result = inlineResultOf(
    { ...card, url: 'https://example.org/a', imageUrl: 'https://example.org/a.jpg' },
    options,
  )
  expect(result).toMatchObject({
    title: 'बाँध के फाटक खुले',
    description: 'नदी का पानी बढ़ा।\nभोर पहर',
    url: 'https://example.org/a',
    thumbnail_url: 'https://example.org/a.jpg',
  })
})
