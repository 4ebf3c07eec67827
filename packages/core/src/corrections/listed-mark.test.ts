import type { FeedItem } from '@khabar/parser'
import { expect, test } from 'vitest'
import { isChanged, listedMarkOf } from './listed-mark.ts'

const at = Temporal.Instant.from('2026-11-24T06:00:00Z')
const item: FeedItem = {
  id: '1',
  url: 'https://ujala.example/1',
  headline: 'सोनपुर में नाव पलटी',
  excerpt: 'बचाव जारी है।',
  contentHtml: null,
  byline: null,
  section: null,
  categories: [],
  images: [],
  publishedAt: at,
  modifiedAt: null,
}
const mark = listedMarkOf(item, at)
const isChangedTo = (changes: Partial<FeedItem>, minutes: number) =>
  isChanged(mark, listedMarkOf({ ...item, ...changes }, at.add({ minutes })))

test('another headline is a change at once, other furniture is none', () => {
  expect(isChangedTo({ headline: 'सोनपुर में नाव डूबी' }, 1)).toBe(true)
  expect(isChangedTo({ headline: 'LIVE: सोनपुर में नाव पलटी' }, 60)).toBe(false)
})

test('another text or time of change is one after a rest of half an hour', () => {
  for (const changes of [{ excerpt: 'बचाव पूरा हुआ।' }, { modifiedAt: at }, { contentHtml: '<p>नया</p>' }]) {
    expect(isChangedTo(changes, 29)).toBe(false)
    expect(isChangedTo(changes, 30)).toBe(true)
  }
})

test('what is listed as before is no change', () => {
  expect(isChangedTo({ categories: ['बिहार'] }, 600)).toBe(false)
})
