import { type FeedItem, parseFeed } from '@khabar/parser'
import { expect, test } from 'vitest'
import type { FetchConditions, Fetcher } from '../sources/fetcher.ts'
import { readItem } from './read-item.ts'

const sentence = 'शहर के पुराने पुल पर मरम्मत का काम सोमवार को पूरा हुआ और गाड़ियां फिर से चलने लगीं।'
const content = `<p>${sentence}</p><p>${sentence.replace('पुराने', 'नए')}</p>`

const headline = 'पुल पर फिर चलीं गाड़ियां'

/** An item as a feed lists it, with these elements besides headline and link. */
function itemWith(elements: string): FeedItem {
  const names = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
  const entry = `<item><title>${headline}</title><guid isPermaLink="false">7</guid>${elements}</item>`
  const feed = parseFeed(`<rss version="2.0" ${names}><channel><title>उजाला</title>${entry}</channel></rss>`)
  const [item] = feed.items
  if (!item) throw new Error('the feed has no item')
  return item
}

const now = () => Temporal.Instant.from('2026-11-24T06:00:00Z')
const link = '<link>https://ujala.example/1</link>'

function createFakeFetcher() {
  const asked: [string, FetchConditions | undefined][] = []
  const html = `<html lang="hi"><body><article><h1>${headline}</h1>${content}</article></body></html>`
  const facts = { etag: null, lastModified: null, movedPermanentlyTo: null, freshForMs: null }
  const fetcher: Fetcher = {
    async fetch(url, conditions) {
      asked.push([url, conditions])
      return { status: 'ok', url, text: html, ...facts }
    },
  }
  return { fetcher, asked }
}

test('an item with its full text needs no page', async () => {
  const { fetcher, asked } = createFakeFetcher()
  const page = await readItem(itemWith(`${link}<content:encoded><![CDATA[${content}]]></content:encoded>`), {
    fetcher,
    now,
  })
  expect(page?.article?.paragraphs).toHaveLength(2)
  expect(asked).toEqual([])
})

test('an item with an excerpt is read from its page, which robots.txt may keep for itself', async () => {
  const { fetcher, asked } = createFakeFetcher()
  const page = await readItem(itemWith(`${link}<description>पुल पर...</description>`), { fetcher, now })
  expect(page?.article?.headline).toBe(headline.normalize('NFC'))
  expect(asked).toEqual([['https://ujala.example/1', { obeyRobots: true }]])
})

test('an item without page and text is no article', async () => {
  const { fetcher, asked } = createFakeFetcher()
  expect(await readItem(itemWith(''), { fetcher, now })).toBeNull()
  expect(asked).toEqual([])
})
