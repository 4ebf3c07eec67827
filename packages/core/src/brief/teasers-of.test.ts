import type { Teaser } from '@khabar/parser'
import { expect, test } from 'vitest'
import { teasersOf } from './teasers-of.ts'

const teaser = (headline: string, text: string | null, url: string | null = null): Teaser => ({
  headline,
  text,
  url,
  dateline: [],
  truncated: text !== null,
  image: null,
})

test('a story shown in the text and below it is one teaser, the fuller one, in the first place', () => {
  const short = teaser('पुल टूटा', null, 'https://example.org/pul')
  const full = teaser('पुल टूटा', 'नदी पर बना पुल', 'https://example.org/pul')
  const other = teaser('मेला शुरू', null, 'https://example.org/mela')
  const sets = [
    { title: null, place: 'mid-body', teasers: [short] },
    { title: 'संबंधित', place: 'below', teasers: [other, full] },
  ] as const
  expect(teasersOf(sets)).toEqual([full, other])
})

test('without addresses, headlines tell stories apart', () => {
  const sets = [
    { title: null, place: 'below', teasers: [teaser('एक', null), teaser('दो', null), teaser('एक', null)] },
  ] as const
  expect(teasersOf(sets).map(({ headline }) => headline)).toEqual(['एक', 'दो'])
})
