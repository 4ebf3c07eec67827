import type { JsonFeed } from 'feedsmith'
import type { FeedDraft } from './create-feed.ts'
import type { FeedDrafts } from './drafts-of-rss.ts'
import { escapeText } from './escape-text.ts'

/** Reads feedsmith's JSON Feed 1.0 and 1.1 as drafts. @see https://www.jsonfeed.org/version/1.1/ */
export function draftsOfJson(feed: JsonFeed.Feed<string>): FeedDrafts {
  const head = { title: escapeText(feed.title), siteUrl: feed.home_page_url, language: feed.language }
  return { head, drafts: (feed.items ?? []).map(draftOf) }
}

function draftOf(item: JsonFeed.Item<string>): FeedDraft {
  const pictures = (item.attachments ?? []).filter(({ mime_type }) => /^image\//i.test(mime_type ?? ''))
  return {
    ids: [item.id],
    links: [item.url, item.external_url],
    headline: escapeText(item.title),
    excerpt: escapeText(item.summary ?? item.content_text),
    contentHtml: item.content_html,
    authors: (item.authors ?? []).map(({ name }) => escapeText(name)),
    categories: (item.tags ?? []).map(escapeText),
    images: [item.image, item.banner_image, ...pictures.map(({ url }) => url)].map((url) => ({ url })),
    published: [item.date_published],
    modified: [item.date_modified],
  }
}
