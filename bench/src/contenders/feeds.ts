import { once } from 'node:events'
import type { parseFeed as feedsmithParseFeed } from 'feedsmith'
import { addressOf } from './address-of.ts'
import type { ContenderTable, FeedReading } from './jobs.ts'

/** Readers of feeds: ours and those of others. */
export const feedReaders = {
  khabar: async () => {
    const { parseFeed } = await import('@khabar/parser')
    return ({ text, url }) => {
      const feed = parseFeed(text, addressOf(url))
      return () => ({
        items: feed.items.map((item) => ({
          title: item.headline,
          url: item.url,
          date: (item.publishedAt ?? item.modifiedAt)?.toString() ?? null,
        })),
      })
    }
  },

  'rss-parser': async () => {
    const { default: Parser } = await import('rss-parser')
    return async ({ text }) => {
      const feed = await new Parser().parseString(text)
      return () => ({
        items: feed.items.map((item) => ({
          title: item.title ?? null,
          url: item.link ?? null,
          date: item.isoDate ?? item.pubDate ?? null,
        })),
      })
    }
  },

  feedparser: async () => {
    const { default: FeedParser } = await import('feedparser')
    return async ({ text, url }) => {
      const items: FeedReading['items'][number][] = []
      const parser = new FeedParser(url === null ? {} : { feedurl: url })
      parser.on('data', (item) =>
        items.push({
          title: item.title,
          url: item.link,
          date: item.pubdate?.toISOString() ?? item.date?.toISOString() ?? null,
        }),
      )
      parser.end(text)
      await once(parser, 'end')
      return () => ({ items })
    }
  },

  feedsmith: async () => {
    const { parseFeed } = await import('feedsmith')
    return ({ text }) => {
      const found = parseFeed(text)
      return () => ({ items: itemsOf(found) })
    }
  },
} satisfies ContenderTable<'feeds'>

type FeedsmithFeed = ReturnType<typeof feedsmithParseFeed<string>>

function itemsOf({ format, feed }: FeedsmithFeed): FeedReading['items'] {
  if (format === 'atom') {
    return (feed.entries ?? []).map((entry) => ({
      title: entry.title?.value ?? null,
      url: entry.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href ?? null,
      date: entry.published ?? entry.updated ?? null,
    }))
  }
  if (format === 'json') {
    return (feed.items ?? []).map((item) => ({
      title: item.title ?? null,
      url: item.url ?? null,
      date: item.date_published ?? item.date_modified ?? null,
    }))
  }
  return (feed.items ?? []).map((item) => ({
    title: item.title ?? null,
    url: item.link ?? null,
    date: ('pubDate' in item ? item.pubDate : null) ?? item.dc?.dates?.[0] ?? null,
  }))
}
