import type { JsonFeed } from 'feedsmith'
import type { FeedDraft, FeedDrafts } from './feed-draft.ts'
import { markupOfText } from './markup-of-text.ts'
import { escapeMarkup } from './xml/xml-element.ts'

/** Reads feedsmith's JSON Feed 1.0 and 1.1 as drafts. @see https://www.jsonfeed.org/version/1.1/ */
export function draftsOfJson(feed: JsonFeed.Feed<string>): FeedDrafts {
  const head = {
    title: htmlOf(feed.title),
    siteUrl: feed.home_page_url,
    language: feed.language,
    selfUrl: feed.feed_url,
    hubUrl: feed.hubs?.find(({ type }) => /^websub$/i.test(type ?? ''))?.url,
    nextUrl: feed.next_url,
  }
  const authors = authorsOf(feed)
  return { head, drafts: (feed.items ?? []).map((item) => draftOf(item, authors)) }
}

function draftOf(item: JsonFeed.Item<string>, feedAuthors: readonly string[]): FeedDraft {
  const pictures = (item.attachments ?? []).filter(({ mime_type }) => /^image\//i.test(mime_type ?? ''))
  const authors = authorsOf(item)
  return {
    ids: [item.id],
    links: [item.url, item.external_url],
    headline: htmlOf(item.title),
    excerpt: htmlOf(item.summary ?? item.content_text),
    contentHtml:
      item.content_html ?? (item.content_text === undefined ? null : markupOfText(item.content_text)),
    authors: authors.length === 0 ? feedAuthors : authors,
    categories: (item.tags ?? []).map(htmlOf),
    images: [item.image, item.banner_image, ...pictures.map(({ url }) => url)].map((url) => ({ url })),
    published: [item.date_published],
    modified: [item.date_modified],
  }
}

function authorsOf({ authors = [] }: Pick<JsonFeed.Item<string>, 'authors'>): string[] {
  return authors.flatMap(({ name }) => htmlOf(name) ?? [])
}

function htmlOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeMarkup(text)
}
