import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ParseError } from '../parse-error.ts'
import { pageOfItem } from './page-of-item.ts'
import { parseFeed } from './parse-feed.ts'

const rss = readFileSync(new URL('../../fixtures/feed.xml', import.meta.url), 'utf8')
const url = 'https://nagar.example/feed/'

test('an RSS item gives plain texts, absolute links and its full content', () => {
  const feed = parseFeed(rss, { url })
  expect(feed).toMatchObject({
    title: 'नगर समाचार & विचार',
    siteUrl: 'https://nagar.example/',
    language: 'hi-in',
  })
  expect(feed.items[0]).toMatchObject({
    id: 'https://nagar.example/?p=11',
    url: 'https://nagar.example/rajasthan/bawdi/',
    headline: 'बावड़ियों में लौटेगा पानी – काम शुरू'.normalize('NFC'),
    excerpt: 'राजधानी में सूख चुकी बावड़ियों को भरने की योजना […]'.normalize('NFC'),
    byline: 'रेखा शर्मा',
    categories: ['राजस्थान', 'पानी'],
    images: [{ url: 'https://nagar.example/uploads/bawdi.jpg', alt: null }],
    publishedAt: Temporal.Instant.from('2025-06-09T13:10:00Z'),
    modifiedAt: null,
  })
})

test('bad dates, script links, doubles and missing titles lose nothing else', () => {
  const { items } = parseFeed(rss, { url })
  expect(items.map(({ id }) => id)).toEqual([
    'https://nagar.example/?p=11',
    '12',
    'https://nagar.example/13',
    'https://nagar.example/14',
  ])
  expect(items[1]).toMatchObject({ url: null, publishedAt: null, contentHtml: null })
  expect(items[2]?.publishedAt).toEqual(Temporal.Instant.from('2025-06-09T05:00:00Z'))
  expect(items[3]?.headline).toBe('बिना शीर्षक की यह खबर अपने पहले वाक्य से पहचानी जाएगी')
})

test('a feed that was cut off keeps its whole entries', () => {
  const cut = rss.slice(0, rss.indexOf('बिना शीर्षक'))
  expect(parseFeed(cut, { url }).items).toHaveLength(3)
})

test('Atom: relative links, text and HTML titles, dates', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="hi" xml:base="/atom/"><title type="text">A &amp; B</title>
    <link rel="self" href="feed.xml"/><link href="/"/>
    <entry><id>tag:1</id><title type="html">नया &lt;b&gt;पुल&lt;/b&gt; &amp;amp; सड़क</title><link href="1.html"/><updated>2025-06-09T10:00:00Z</updated>
    <author><name>रेखा</name></author><category term="x" label="राज्य"/><content type="html">&lt;p&gt;पुल खुल गया।&lt;/p&gt;</content></entry></feed>`
  expect(parseFeed(atom, { url })).toMatchObject({
    title: 'A & B',
    siteUrl: 'https://nagar.example/',
    language: 'hi',
    items: [
      {
        id: 'tag:1',
        url: 'https://nagar.example/atom/1.html',
        headline: 'नया पुल & सड़क'.normalize('NFC'),
        contentHtml: '<p>पुल खुल गया।</p>',
        byline: 'रेखा',
        categories: ['राज्य'],
        publishedAt: Temporal.Instant.from('2025-06-09T10:00:00Z'),
      },
    ],
  })
})

test('RDF and JSON feeds are told apart by their content', () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>क</title><link>https://nagar.example/</link></channel>
    <item rdf:about="https://nagar.example/1"><title>पहली खबर</title><link>https://nagar.example/1</link><dc:date>2025-06-09</dc:date></item></rdf:RDF>`
  expect(parseFeed(rdf).items).toMatchObject([{ id: 'https://nagar.example/1', headline: 'पहली खबर' }])
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'क',
    items: [
      { id: '1', url: '/1', title: 'दस < बीस &amp;', content_html: '<p>पाठ</p>', date_published: 'कल' },
    ],
  })
  expect(parseFeed(json, { url }).items).toMatchObject([
    {
      url: 'https://nagar.example/1',
      headline: 'दस < बीस &amp;',
      contentHtml: '<p>पाठ</p>',
      publishedAt: null,
    },
  ])
})

test('a page of an item with full content has its article; one with an excerpt has none', () => {
  const [full, excerpt] = parseFeed(rss, { url }).items
  expect(full === undefined ? null : pageOfItem(full)).toMatchObject({
    article: {
      headline: 'बावड़ियों में लौटेगा पानी – काम शुरू'.normalize('NFC'),
      dateline: ['जयपुर'],
      agency: 'भाषा',
      byline: 'रेखा शर्मा',
      tags: ['राजस्थान', 'पानी'],
      paragraphs: { length: 2 },
      truncated: false,
    },
    teaserSets: [],
  })
  expect(excerpt === undefined ? undefined : pageOfItem(excerpt)).toBeNull()
})

test('related links inside an item become a teaser set', () => {
  const [item] = parseFeed(rss, { url }).items
  const contentHtml = `${item?.contentHtml?.replace('<p>(भाषा)</p>', '')}<p>ये भी पढ़ें: <a href="/x/">जल महल के पास खुला नया रास्ता</a></p>`
  const page = item === undefined ? null : pageOfItem({ ...item, contentHtml })
  expect(page?.article?.paragraphs).toHaveLength(2)
  expect(page?.teaserSets).toMatchObject([{ place: 'below', teasers: [{ url: 'https://nagar.example/x/' }] }])
})

test.each(['', 'केवल पाठ', '<html><body>पन्ना</body></html>', '{"a":1}', '<rss>', '<opml></opml>'])(
  '"%s" is no feed',
  (text) => {
    expect(() => parseFeed(text, { url })).toThrow(expect.objectContaining({ reason: 'not-a-feed', url }))
  },
)

test('a web page in place of a feed is called one', () => {
  expect(() => parseFeed('<!DOCTYPE html><title>नगर</title>')).toThrow('it looks like a web page')
})

test('whatever comes in, parseFeed gives a feed or a ParseError', () => {
  const part = fc.constantFrom(
    '<rss><channel>',
    '<item>',
    '<title>',
    '&amp;#',
    '<![CDATA[',
    ']]>',
    '</item>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<entry>',
    '{"items":[',
    '<link href="',
    'खबर',
    '<!DOCTYPE x [',
  )
  const check = (text: string): void => {
    try {
      parseFeed(text, { url })
    } catch (error) {
      expect(error).toBeInstanceOf(ParseError)
    }
  }
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 25 }), (parts) => check(parts.join(''))),
  )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: rss.length }), (length) => check(rss.slice(0, length))),
    { numRuns: 60 },
  )
})
