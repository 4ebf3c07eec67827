import { expect, test } from 'vitest'
import { fetchListing } from './fetch-listing.ts'
import type { Fetched, Fetcher } from './fetcher.ts'

const facts = { etag: '"a"', lastModified: null, movedPermanentlyTo: null, freshForMs: null }
const url = 'https://ujala.example/feed'

function answering(text: string): Fetcher {
  return { fetch: async (url) => ({ status: 'ok', url, text, ...facts }) satisfies Fetched }
}

const feedWith = (head: string) =>
  `<rss version="2.0"><channel><title>उजाला</title>${head}<item><title>पुल खुला</title><link>/1</link></item></channel></rss>`

test('a feed brings its items and for how long it is fresh', async () => {
  const read = (head: string) => fetchListing({ url, format: 'feed' }, answering(feedWith(head)))
  expect(await read('<ttl>60</ttl>')).toMatchObject({
    outcome: 'read',
    facts: { etag: '"a"' },
    items: [{ url: 'https://ujala.example/1' }],
    ttlMs: 3_600_000,
  })
  expect(await read('')).toMatchObject({ ttlMs: null })
  expect(await read('<ttl>बहुत</ttl>')).toMatchObject({ ttlMs: null })
  expect(await read('<ttl>1e99</ttl>')).toMatchObject({ ttlMs: 86_400_000 })
})

test('a listing that has further pages names the one before', async () => {
  const posts = JSON.stringify(
    Array.from({ length: 20 }, (_, id) => ({
      id,
      title: { rendered: `पुल ${id}` },
      content: { rendered: '' },
    })),
  )
  const address = 'https://ujala.example/wp-json/wp/v2/posts?per_page=20'
  const listed = await fetchListing({ url: address, format: 'wordpress' }, answering(posts))
  expect(listed).toMatchObject({ outcome: 'read', items: { length: 20 }, earlierUrl: `${address}&page=2` })
  const feed = await fetchListing({ url, format: 'feed' }, answering(feedWith('')))
  expect(feed).toMatchObject({ earlierUrl: null })
})

test('what an outlet does wrong is data', async () => {
  const listed = await fetchListing({ url, format: 'feed' }, answering('यह कोई फ़ीड नहीं है'))
  expect(listed).toMatchObject({ outcome: 'failed', failure: { code: 'not-a-feed', retryAfterMs: 0 } })
  const error = Object.assign(new Error('It wants to be asked less often.'), {
    reason: 'status',
    status: 429,
    retryAfterMs: 60_000,
  })
  const refused = await fetchListing({ url, format: 'feed' }, { fetch: () => Promise.reject(error) })
  expect(refused).toEqual({
    outcome: 'failed',
    failure: { reason: error.message, code: 'status', httpStatus: 429, retryAfterMs: 60_000 },
  })
})
