import { expect, test } from 'vitest'
import { parseHtmlPage } from './parse-html-page.ts'

const url = 'https://nagar.example/a/'
const text =
  'नगर परिषद ने मंगलवार को कहा कि पुराना पुल तीन सप्ताह तक गाड़ियों के लिए बंद रहेगा और बसें दूसरे रास्ते से जाएंगी।'.normalize(
    'NFC',
  )
const story = `<div class="text"><p>${text}</p><p>${text.replace('पुराना', 'दूसरा')}</p></div>`

function read(body: string, { head = '', now }: { head?: string; now?: Temporal.Instant } = {}) {
  return parseHtmlPage(`<html><head>${head}</head><body>${body}</body></html>`, { url, now: now ?? null })
    .article
}

function jsonLd(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`
}

test('a block theme says section, tags, writer and date in its markup', () => {
  const body = `<main><h1>पुल बंद रहेगा</h1><div class="wp-block-post-author-name">रेखा शर्मा</div>
    <div><time datetime="2026-03-08T08:00:00+05:30">8 मार्च 2026</time></div><div class="entry-content">${story}</div>
    <div><a href="/s/desh/" rel="category tag">देश</a></div><div><a href="/t/pul/" rel="tag">पुल</a>, <a href="/t/bas/" rel="tag">#बस</a></div>
    <aside class="related"><a rel="tag" href="/t/x/">दूसरा</a><time datetime="2020-01-01">2020</time></aside></main>`
  expect(read(body)).toMatchObject({
    byline: 'रेखा शर्मा',
    section: 'देश',
    tags: ['पुल', 'बस'],
    publishedAt: Temporal.Instant.from('2026-03-08T02:30:00Z'),
  })
})

test('the section is the last crumb that is not the page itself', () => {
  const body = `<ol class="breadcrumb"><li><a href="/">होम</a></li><li><a href="/mp/">मध्य प्रदेश</a></li><li><a href="/a/">पुल बंद रहेगा</a></li></ol><h1>पुल बंद रहेगा</h1>${story}`
  expect(read(body)?.section).toBe('मध्य प्रदेश')
})

test('an age is a date only where the time of reading is known', () => {
  const now = Temporal.Instant.from('2026-03-08T06:30:00Z')
  const body = `<div><h1>पुल बंद रहेगा</h1><div>2 घंटे पहले</div>${story}</div>`
  const head = '<meta property="og:type" content="article">'
  expect(read(`<article>${body}</article>`, { head })?.publishedAt).toBeNull()
  expect(read(`<article><time>2 घंटे पहले</time>${body}</article>`, { head, now })?.publishedAt).toEqual(
    Temporal.Instant.from('2026-03-08T04:30:00Z'),
  )
})

test('a writer loses the label and the date', () => {
  const head = jsonLd({ '@type': 'NewsArticle', author: { name: 'By रेखा शर्मा | Updated: 9 Jun 2025' } })
  expect(read(story, { head })?.byline).toBe('रेखा शर्मा')
})

test('JSON-LD with line breaks, spare commas and a comment around it is read', () => {
  const head = `<script type="application/ld+json"><!-- [{"@type":"NewsArticle","headline":"पुल\nबंद रहेगा","datePublished":"2026-03-08 08:00",},] --></script>`
  expect(read(story, { head })).toMatchObject({
    headline: 'पुल बंद रहेगा',
    publishedAt: Temporal.Instant.from('2026-03-08T02:30:00Z'),
  })
})

test('a story that is not free is truncated, an opinion by its type is one', () => {
  const head = jsonLd({ '@graph': [{ '@type': 'OpinionNewsArticle', isAccessibleForFree: 'False' }] })
  expect(read(story, { head })).toMatchObject({ truncated: true, kind: 'opinion' })
})

test('where the page shows no text, JSON-LD gives it', () => {
  const head = jsonLd({
    '@type': 'NewsArticle',
    headline: 'पुल बंद रहेगा',
    articleBody: `${text}\n\n${text.replace('पुराना', 'दूसरा')}`,
  })
  expect(read('<div id="app"></div>', { head })?.paragraphs).toEqual([text, text.replace('पुराना', 'दूसरा')])
})

test("a publisher's own place goes before the general rules, where the page has it", () => {
  const body = `<h1>पुल बंद रहेगा</h1>${story}<div class="article-desc"><p>${text.replace('पुराना', 'तीसरा')}</p></div>`
  const page = parseHtmlPage(body, { url: 'https://www.amarujala.com/a' })
  expect(page.article?.paragraphs).toEqual([text.replace('पुराना', 'तीसरा')])
  expect(parseHtmlPage(story, { url: 'https://www.amarujala.com/a' }).article?.paragraphs).toHaveLength(2)
})

test('microdata is read where it is printed', () => {
  const body = `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">पुल बंद रहेगा</h1><a itemprop="articleSection" href="/k/">नगर</a>
    <span itemprop="datePublished" content="2026-03-08T08:00:00+05:30">आज</span><div itemprop="articleBody">${story}</div></div>`
  expect(read(body)).toMatchObject({
    section: 'नगर',
    publishedAt: Temporal.Instant.from('2026-03-08T02:30:00Z'),
    paragraphs: { length: 2 },
  })
})

test('pixels, icons and trackers are no pictures', () => {
  const images = [
    '<img src="/p.jpg" alt="पुल">',
    '<img src="/t.gif" width="1" height="1">',
    '<img src="/track/pixel.png">',
    '<img src="/site-logo.png">',
    '<img src="/line.png" width="600" height="2">',
  ]
  expect(read(`<h1>पुल बंद रहेगा</h1><article>${images.join('')}${story}</article>`)?.images).toEqual([
    { url: 'https://nagar.example/p.jpg', alt: 'पुल' },
  ])
})

test('writer and date are read between headline and text, in a bar of buttons too', () => {
  const body = `<h1>पुल बंद रहेगा</h1><div class="share-bar"><p>रिपोर्ट: रेखा शर्मा</p><p>8 मार्च 2026, 08:00 IST</p></div>${story}`
  expect(read(body)).toMatchObject({
    byline: 'रेखा शर्मा',
    publishedAt: Temporal.Instant.from('2026-03-08T02:30:00Z'),
  })
})
