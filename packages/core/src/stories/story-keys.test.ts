import { expect, test } from 'vitest'
import type { TermQuery } from '../search/term-query.ts'
import { fingerprintOf } from './fingerprint.ts'
import { sameEventQuery, storyKeysOf } from './story-keys.ts'

const told = (headline: string, ...paragraphs: string[]) =>
  fingerprintOf({ headline, dateline: ['सोनपुर'], paragraphs })

/** Whether an article with these index terms is what a question asks for. */
function holds(keys: ReadonlySet<string>, query: TermQuery): boolean {
  if ('term' in query) return keys.has(query.term)
  if ('phrase' in query) return false
  return 'all' in query
    ? query.all.every((part) => holds(keys, part))
    : query.some.some((part) => holds(keys, part))
}

const asks = (one: ReturnType<typeof told>, other: ReturnType<typeof told>) =>
  holds(new Set(storyKeysOf(other)), sameEventQuery(one))

test('two shared names find an article, one does not', () => {
  const bridge = told('गंडक पुल पर दरार, बलवंत राय ने दी चेतावनी')
  expect(asks(bridge, told('दरार पर बोले बलवंत, गंडक का पानी खतरनाक'))).toBe(true)
  expect(
    asks(told('गंडक में उफान'), fingerprintOf({ headline: 'गंडक पर नया पुल', dateline: [], paragraphs: [] })),
  ).toBe(false)
})

test('a shared text finds an article that shares no name in its beginning', () => {
  const body =
    'नगर परिषद की बैठक में सफाई, पानी और बिजली के प्रस्तावों पर देर तक बहस हुई और अंत में सभी प्रस्ताव पारित कर दिए गए।'
  expect(asks(told('बैठक में हंगामा', body), told('सभी प्रस्ताव पारित', body))).toBe(true)
})

test('nobody can type a key', () => {
  const keys = storyKeysOf(told('गंडक पुल पर दरार, 48.5 करोड़ की मरम्मत', 'बलवंत राय ने 1,250 रुपये दिए।'))
  expect(keys.length).toBeGreaterThan(3)
  for (const key of keys) expect(key).toMatch(/^[\ue001-\ue003][\p{L}\p{M}\p{N}]+$/u)
})

test('an endless article has few keys', () => {
  const endless = Array.from({ length: 5_000 }, (_, index) => `नाम${index}`).join(' ')
  expect(storyKeysOf(told(endless, endless)).length).toBeLessThan(70)
  expect(JSON.stringify(sameEventQuery(told(endless, endless))).length).toBeLessThan(20_000)
})
