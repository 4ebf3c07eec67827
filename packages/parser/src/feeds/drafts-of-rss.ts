import type { MediaNs, RdfFeed, RssFeed } from 'feedsmith'
import type { FeedDraft, FeedHead } from './create-feed.ts'

type RssItem = RssFeed.Item<string>
type RdfItem = RdfFeed.Item<string>

/** What a format's reader hands on. */
export type FeedDrafts = { readonly head: FeedHead; readonly drafts: readonly FeedDraft[] }

/** Reads feedsmith's RSS 0.9x and 2.0 as drafts. */
export function draftsOfRss(feed: RssFeed.Feed<string>): FeedDrafts {
  const head = {
    title: feed.title,
    siteUrl: feed.link,
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    base: feed.xml?.base,
  }
  return { head, drafts: (feed.items ?? []).map(draftOfRss) }
}

/** Reads feedsmith's RSS 0.90 and 1.0 (RDF) as drafts. */
export function draftsOfRdf(feed: RdfFeed.Feed<string>): FeedDrafts {
  const head = {
    title: feed.title,
    siteUrl: feed.link,
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
    base: feed.xml?.base,
  }
  return { head, drafts: (feed.items ?? []).map(draftOfRdf) }
}

function draftOfRss(item: RssItem): FeedDraft {
  // a guid is an address unless it says that it is none
  const permalink = item.guid?.isPermaLink === false ? null : item.guid?.value
  const enclosures = (item.enclosures ?? []).filter(({ type, url }) => isPicture(type, url))
  return {
    ...draftOfBoth(item),
    ids: [item.guid?.value],
    links: [item.link, permalink, ...(item.atom?.links ?? []).map(({ href }) => href)],
    authors: [
      ...(item.authors ?? []).map(({ name }) => name),
      ...(item.dc?.creators ?? []),
      item.itunes?.author,
    ],
    categories: [...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])],
    images: [
      ...picturesOf(item.media),
      ...enclosures.map(({ url }) => ({ url })),
      { url: item.itunes?.image },
    ],
    published: [item.pubDate, ...(item.dc?.dates ?? []), item.dcterms?.issued?.[0], item.atom?.published],
  }
}

function draftOfRdf(item: RdfItem): FeedDraft {
  return {
    ...draftOfBoth(item),
    ids: [item.rdf?.about],
    links: [item.link, item.rdf?.about],
    authors: item.dc?.creators ?? [],
    categories: item.dc?.subjects ?? [],
    images: picturesOf(item.media),
    published: [...(item.dc?.dates ?? []), item.dcterms?.issued?.[0]],
  }
}

function draftOfBoth(item: RssItem | RdfItem) {
  return {
    headline: item.title ?? item.dc?.titles?.[0],
    excerpt: item.description ?? item.dc?.descriptions?.[0],
    contentHtml: item.content?.encoded,
    modified: [item.dcterms?.modified?.[0], item.atom?.updated],
    base: item.xml?.base,
  }
}

/** Returns the pictures of Media RSS, the largest kind first: contents, then thumbnails. */
export function picturesOf(
  media: MediaNs.ItemOrFeed | undefined,
): { url: string | undefined; alt?: string | undefined }[] {
  const parts = [media, ...(media?.groups ?? [])].filter((part) => part !== undefined)
  const contents = parts.flatMap(({ contents = [] }) => contents)
  const pictures = contents.filter(({ type, medium, url }) => medium === 'image' || isPicture(type, url))
  const inner = contents.flatMap(({ thumbnails = [] }) => thumbnails)
  const thumbnails = [...parts.flatMap((part) => part.thumbnails ?? []), ...inner]
  return [
    ...pictures.map(({ url, title, description }) => ({ url, alt: (title ?? description)?.value })),
    ...thumbnails.map(({ url }) => ({ url })),
  ]
}

function isPicture(type: string | undefined, url: string | undefined): boolean {
  return type === undefined
    ? /\.(?:avif|gif|jpe?g|png|webp)(?:$|\?)/i.test(url ?? '')
    : /^image\b/i.test(type)
}
