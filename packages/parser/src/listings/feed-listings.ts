import { resolveUrl } from '../resolve-url.ts'
import { cleanText } from '../text/clean-text.ts'
import type { LinkTag } from './link-tags.ts'
import type { Listing } from './listing.ts'

const FEED_TYPE = /^(?:application|text)\/(?:(?:atom|rss|rdf)(?:\+xml)?|feed\+json)$/
/** Types under which feeds are linked too, where their address says that they are feeds. */
const LOOSE_TYPE = /^(?:(?:application|text)\/(?:xml|json))?$/
const FEED_ADDRESS = /(?:^|[/.?=&_-])(?:atom|feeds?|rdf|rss)(?:$|[/.?=&_-])/i
/** In the languages of WordPress' frequent translations. */
const COMMENTS = /\bcomment|\bkomment|\bcoment|टिप्पणि|प्रतिक्रिया/iu

/**
 * Returns the feeds that a page links: the one that lies deepest in the page's own section first, else in the
 * page's order. Feeds of comments say so in their reason: by name, or because they lie inside an article's
 * address (`isArticle`).
 */
export function feedListings(
  links: readonly LinkTag[],
  { page, isArticle }: { page: string; isArticle: boolean },
): Listing[] {
  const depth = foldersOf(page).length
  const feeds = links.filter(isFeed).flatMap(({ href, title }): Listing[] => {
    const url = resolveUrl(href, page)
    if (url === null) return []
    const isInside = isArticle && depth > 0 && closeness(url, page) === depth
    const isOfComments = isInside || COMMENTS.test(`${title ?? ''} ${URL.parse(url)?.pathname ?? ''}`)
    const reason = isOfComments ? 'comments' : 'linked'
    const name = title === null ? null : cleanText(title)
    return [{ url, format: 'feed', reason, title: name, articles: null }]
  })
  return feeds.sort((a, b) => closeness(b.url, page) - closeness(a.url, page))
}

function isFeed({ relations, type, href }: LinkTag): boolean {
  if (relations.includes('feed')) return true
  if (!relations.includes('alternate')) return false
  return (
    FEED_TYPE.test(type) ||
    (LOOSE_TYPE.test(type) && FEED_ADDRESS.test(href) && !/oembed|wp-json/i.test(href))
  )
}

/** How many folders of the page's address the feed's shares: `/khel/feed/` is closer to `/khel/x/` than `/feed/`. */
function closeness(feed: string, page: string): number {
  const own = foldersOf(page)
  const folders = foldersOf(feed)
  const shared = folders.findIndex((folder, index) => folder !== own[index])
  return shared < 0 ? folders.length : shared
}

function foldersOf(url: string): string[] {
  return (
    URL.parse(url)
      ?.pathname.split('/')
      .filter((folder) => folder !== '') ?? []
  )
}
