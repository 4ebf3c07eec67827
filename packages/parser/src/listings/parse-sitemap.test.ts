import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ParseError } from '../parse-error.ts'
import { parseSitemap } from './parse-sitemap.ts'

const url = 'https://nagar.example/news-sitemap.xml'
const news = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://nagar.example/rajya/naav/</loc><lastmod>2025-06-09T19:00:00+05:30</lastmod>
<n:news><n:publication><n:name>नगर समाचार</n:name><n:language>hi</n:language></n:publication>
<n:publication_date>2025-06-09T18:40:00+05:30</n:publication_date><n:title><![CDATA[नदी में नाव चली]]></n:title><n:keywords>नदी, नाव</n:keywords></n:news>
<image:image><image:loc>https://nagar.example/naav.jpg</image:loc><image:caption>घाट पर नाव</image:caption></image:image></url>
<url><loc>/sampark/</loc><lastmod>2025</lastmod></url>
<url><loc>javascript:alert(1)</loc></url>
</urlset>`

test('pages with titles are articles, all pages are listed', () => {
  const { feed, pages, children } = parseSitemap(news, { url })
  expect(feed).toMatchObject({ title: 'नगर समाचार', language: 'hi', siteUrl: 'https://nagar.example/' })
  expect(feed.items).toEqual([
    {
      id: 'https://nagar.example/rajya/naav/',
      url: 'https://nagar.example/rajya/naav/',
      headline: 'नदी में नाव चली',
      excerpt: null,
      contentHtml: null,
      byline: null,
      section: null,
      categories: ['नदी', 'नाव'],
      images: [{ url: 'https://nagar.example/naav.jpg', alt: 'घाट पर नाव' }],
      publishedAt: Temporal.Instant.from('2025-06-09T13:10:00Z'),
      modifiedAt: Temporal.Instant.from('2025-06-09T13:30:00Z'),
    },
  ])
  expect(pages).toEqual([
    { url: 'https://nagar.example/rajya/naav/', modifiedAt: Temporal.Instant.from('2025-06-09T13:30:00Z') },
    { url: 'https://nagar.example/sampark/', modifiedAt: Temporal.Instant.from('2025-01-01T00:00:00Z') },
  ])
  expect(children).toEqual([])
})

test('an index names its sitemaps', () => {
  const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://nagar.example/a.xml.gz</loc><lastmod>2025-06-09</lastmod></sitemap>
    <sitemap><loc>https://nagar.example/b.xml</loc></sitemap></sitemapindex>`
  const { feed, children } = parseSitemap(index, { url })
  expect(feed.items).toEqual([])
  expect(children.map((child) => child.url)).toEqual([
    'https://nagar.example/a.xml.gz',
    'https://nagar.example/b.xml',
  ])
})

test('a sitemap that was cut off keeps its whole entries', () => {
  expect(parseSitemap(news.slice(0, news.indexOf('javascript')), { url }).pages).toHaveLength(2)
})

test.each(['', 'पाठ', '<rss/>', '{"urlset":1}', '<html><body>urlset</body></html>'])(
  '%s is no sitemap',
  (text) => {
    expect(() => parseSitemap(text, { url })).toThrow(
      expect.objectContaining({ reason: 'not-a-sitemap', url }),
    )
  },
)

test('whatever comes in, it gives a sitemap or a ParseError', () => {
  const part = fc.constantFrom(
    '<urlset>',
    '<url>',
    '<loc>',
    '<news:news>',
    '<news:title>',
    '</url>',
    '<![CDATA[',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 20 }), (parts) => {
      try {
        parseSitemap(parts.join(''), { url })
      } catch (error) {
        expect(error).toBeInstanceOf(ParseError)
      }
    }),
  )
})
