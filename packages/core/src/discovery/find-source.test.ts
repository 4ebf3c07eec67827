import { expect, test } from 'vitest'
import type { Fetcher } from '../sources/fetcher.ts'
import { findSource } from './find-source.ts'

const now = Temporal.Instant.from('2026-11-24T06:00:00Z')

/** A site of these texts; what it has not is a 404. */
function siteOf(texts: Readonly<Record<string, string>>): { fetcher: Fetcher; asked: string[] } {
  const asked: string[] = []
  const facts = { etag: null, lastModified: null, movedPermanentlyTo: null, freshForMs: null }
  const fetcher: Fetcher = {
    async fetch(url) {
      asked.push(url)
      const text = texts[new URL(url).pathname]
      if (text === undefined) throw new Error(`${url} answered 404`)
      return { status: 'ok', url, text, ...facts }
    },
  }
  return { fetcher, asked }
}

const feedOf = (date: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>उजाला</title>
<item><title>पुल टूटा</title><link>https://ujala.example/pul/</link><pubDate>${date}</pubDate></item></channel></rss>`
const pageLinking = (...paths: string[]) =>
  `<html><head>${paths.map((path) => `<link rel="alternate" type="application/rss+xml" href="${path}">`).join('')}</head><body></body></html>`

test('the feed that a page links is found, and nothing more is asked for', async () => {
  const { fetcher, asked } = siteOf({
    '/': pageLinking('/rss'),
    '/rss': feedOf('Mon, 23 Nov 2026 10:00:00 +0530'),
  })
  const { found, tried } = await findSource('https://ujala.example/', { fetcher, now })
  expect(found?.listing).toMatchObject({ url: 'https://ujala.example/rss', format: 'feed', reason: 'linked' })
  expect(tried).toHaveLength(1)
  expect(asked).toEqual([
    'https://ujala.example/',
    'https://ujala.example/robots.txt',
    'https://ujala.example/rss',
  ])
})

test('a feed that was left behind is passed over, and the reason is kept', async () => {
  const { fetcher } = siteOf({
    '/': pageLinking('/old', '/new'),
    '/old': feedOf('Mon, 23 Nov 2020 10:00:00 +0530'),
    '/new': feedOf('Mon, 23 Nov 2026 10:00:00 +0530'),
  })
  const { found, tried } = await findSource('https://ujala.example/', { fetcher, now })
  expect(found?.listing.url).toBe('https://ujala.example/new')
  expect(tried[0]?.refusedBecause).toMatch(/60 days/)
})

test('an address that is a feed itself is that feed', async () => {
  const { fetcher } = siteOf({ '/rss': feedOf('Mon, 23 Nov 2026 10:00:00 +0530') })
  const { found } = await findSource('https://ujala.example/rss', { fetcher, now })
  expect(found?.listing.reason).toBe('is-listing')
})

test('a site with nothing to read is asked a bounded number of times', async () => {
  const { fetcher, asked } = siteOf({ '/': '<html><body><p>जल्द आ रहा है</p></body></html>' })
  const { found, tried } = await findSource('https://ujala.example/', { fetcher, now })
  expect(found).toBeNull()
  expect(tried.every(({ refusedBecause }) => refusedBecause !== null)).toBe(true)
  expect(asked.length).toBeLessThanOrEqual(14)
})

test('a page that cannot be had is the error of the fetcher', async () => {
  const { fetcher } = siteOf({})
  await expect(findSource('https://ujala.example/', { fetcher, now })).rejects.toThrow(/404/)
})

test('the news sitemap of an index is found before the archive', async () => {
  const news = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://ujala.example/pul/</loc><news:news><news:publication_date>2026-11-23T10:00:00+05:30</news:publication_date>
<news:title>पुल टूटा</news:title></news:news></url></urlset>`
  const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://ujala.example/archive.xml</loc></sitemap><sitemap><loc>https://ujala.example/news.xml</loc></sitemap></sitemapindex>`
  const { fetcher } = siteOf({
    '/': '<html><body></body></html>',
    '/robots.txt': 'Sitemap: https://ujala.example/index.xml',
    '/index.xml': index,
    '/news.xml': news,
  })
  const { found } = await findSource('https://ujala.example/', { fetcher, now })
  expect(found?.listing).toMatchObject({ url: 'https://ujala.example/news.xml', format: 'sitemap' })
})
