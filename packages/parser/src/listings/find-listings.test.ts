import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sectionPage } from '../../fixtures/section-page.ts'
import { findListings } from './find-listings.ts'
import { sitemapsIn } from './sitemaps-in.ts'

const url = 'https://nagar.example/rajasthan/'
const feed = readFileSync(new URL('../../fixtures/feed.xml', import.meta.url), 'utf8')

function found(text: string, options: { url: string; robotsTxt?: string }): string[] {
  return findListings(text, options).map(({ reason, url: address }) => `${reason} ${address}`)
}

test('the best way comes first: own section, outlet, WordPress, sitemaps, usual addresses, the page, comments', () => {
  const robotsTxt = 'User-agent: *\nSitemap: https://nagar.example/news-sitemap.xml'
  expect(found(sectionPage, { url, robotsTxt })).toEqual([
    'linked https://nagar.example/rajasthan/feed/',
    'linked https://nagar.example/feed/',
    'wordpress https://nagar.example/wp-json/wp/v2/posts?_embed=1&per_page=20&categories=12',
    'wordpress https://nagar.example/wp-json/wp/v2/posts?_embed=1&per_page=20',
    'linked https://nagar.example/sitemap_index.xml',
    'robots https://nagar.example/news-sitemap.xml',
    ...['rss', 'rss.xml', 'feed.xml', 'atom.xml', 'feeds/posts/default', 'feed.json'].map(
      (path) => `common-address https://nagar.example/${path}`,
    ),
    ...['sitemap-news.xml', 'sitemap.xml'].map((path) => `common-address https://nagar.example/${path}`),
    'lists-articles https://nagar.example/rajasthan/',
    'home-page https://nagar.example/',
    'comments https://nagar.example/comments/feed/',
  ])
})

test('a listing says what the page calls it, and how many articles are at hand', () => {
  const listings = findListings(sectionPage, { url })
  expect(listings[0]).toEqual({
    url: 'https://nagar.example/rajasthan/feed/',
    format: 'feed',
    reason: 'linked',
    title: 'राजस्थान',
    articles: null,
  })
  expect(listings.find(({ reason }) => reason === 'lists-articles')).toMatchObject({
    format: 'section',
    articles: 5,
  })
})

test.each([
  ['feed', feed],
  ['wordpress', '[{"id":1,"title":{"rendered":"क"},"link":"https://nagar.example/1"}]'],
  ['sitemap', '<urlset><url><loc>https://nagar.example/1</loc></url></urlset>'],
])('an address that is a %s itself needs no search', (format, text) => {
  expect(findListings(text, { url })).toMatchObject([{ url, format, reason: 'is-listing' }])
})

test('WordPress is known by its traces, and found behind plain permalinks', () => {
  const traces = '<img src="/wp-content/uploads/a.jpg">'
  expect(found(traces, { url })).toContain(
    'wordpress https://nagar.example/wp-json/wp/v2/posts?_embed=1&per_page=20',
  )
  const plain = '<link rel="https://api.w.org/" href="https://nagar.example/?rest_route=/">'
  expect(found(plain, { url })[0]).toBe(
    'wordpress https://nagar.example/?rest_route=%2Fwp%2Fv2%2Fposts&_embed=1&per_page=20',
  )
})

test('feeds under loose types are known by their address; oEmbed and style sheets are none', () => {
  const page = `<link rel="alternate" type="text/xml" href="/rss.php"><link rel="alternate" href="/en/">
    <link rel="alternate" type="application/json" href="/feed.json"><link rel="alternate" type="text/xml+oembed" href="/oembed?format=xml">
    <link rel="stylesheet" href="/feed.css"><link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">`
  expect(found(page, { url }).filter((listing) => listing.startsWith('linked'))).toEqual([
    'linked https://nagar.example/rss.php',
    'linked https://nagar.example/feed.json',
  ])
})

test('a feed inside the address of an article is one of its comments', () => {
  const own = '<link rel="alternate" type="application/rss+xml" href="/rajasthan/bawdi/feed/">'
  const article = `<meta property="og:type" content="article">${own}`
  const options = { url: 'https://nagar.example/rajasthan/bawdi/' }
  expect(found(article, options).at(-1)).toBe('comments https://nagar.example/rajasthan/bawdi/feed/')
  expect(found(own, options)[0]).toBe('linked https://nagar.example/rajasthan/bawdi/feed/')
})

test('an address that cannot be fetched has no listings', () => {
  expect(findListings(sectionPage, { url: 'file:///etc/passwd' })).toEqual([])
  expect(findListings(sectionPage, { url: 'राजस्थान' })).toEqual([])
})

test('robots.txt names sitemaps, news first, each once', () => {
  const robots = `User-agent: *\r\nDisallow: /wp-admin/\r\nSitemap: https://nagar.example/sitemap.xml\r\n  SITEMAP:/samachar.xml # ताजा\r\nsitemap: https://nagar.example/sitemap.xml\r\nSitemap:\r\nSitemap: javascript:x`
  expect(sitemapsIn(robots, { url })).toEqual([
    'https://nagar.example/samachar.xml',
    'https://nagar.example/sitemap.xml',
  ])
})

test('whatever a page holds, what is found are addresses that can be fetched', () => {
  const part = fc.constantFrom(
    '<link rel="alternate"',
    ' type="application/rss+xml"',
    ' href="',
    '">',
    '<!--',
    '-->',
    '//',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 20 }), fc.string(), (parts, robotsTxt) => {
      const listings = findListings(parts.join(''), { url, robotsTxt })
      expect(listings.every((listing) => /^https?:\/\//.test(listing.url))).toBe(true)
    }),
  )
})
