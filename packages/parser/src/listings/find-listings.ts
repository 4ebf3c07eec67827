import { ParseError } from '../parse-error.ts'
import { resolveUrl } from '../resolve-url.ts'
import { COMMON_ADDRESSES } from './common-addresses.ts'
import { feedListings } from './feed-listings.ts'
import { findLinkTags } from './link-tags.ts'
import type { Listing, ListingFormat, ListingReason } from './listing.ts'
import { parseListing } from './parse-listing.ts'
import { sitemapsIn } from './sitemaps-in.ts'
import { wordPressListings } from './wordpress-listings.ts'

const MIN_ARTICLES = 3
const PAGE = /<!doctype html|<(?:body|head|html)[\s>]/i
const BEGINNING = 3000
const JSON_START = /^[\s\uFEFF]*[[{]/
const ARTICLE = /og:type["'][^<>]{1,60}\barticle\b/i

/**
 * Returns the ways to read the outlet of a page that are worth trying, the best first, each address once.
 *
 * `text` is what the address `url` sent: a page, or a listing itself. `robotsTxt` may be given where it is at
 * hand. Feeds that the page links come before WordPress' posts, those before sitemaps, addresses that outlets
 * often have, and the page as a list of links; feeds of comments come last. Nothing is fetched: all but
 * `is-listing` and `lists-articles` are candidates. An address that is not http(s) has none.
 */
export function findListings(
  text: string,
  { url, robotsTxt = '' }: { url: string; robotsTxt?: string },
): Listing[] {
  const page = resolveUrl(url, null)
  if (page === null) return []
  const own = readAs(dataFormatsOf(text), text, { page, reason: 'is-listing' })
  if (own !== null) return [own]
  const links = findLinkTags(text)
  const feeds = feedListings(links, { page, isArticle: ARTICLE.test(text) })
  const sitemaps = links.filter(({ relations }) => relations.includes('sitemap'))
  const named = sitemapsIn(robotsTxt, { url: page })
  const section = readAs(['section'], text, { page, reason: 'lists-articles' })
  return firstOfEach([
    ...feeds.filter(({ reason }) => reason !== 'comments'),
    ...wordPressListings(text, links, { page }),
    ...sitemaps.flatMap(({ href }) => listingsAt(href, { page, format: 'sitemap', reason: 'linked' })),
    ...named.flatMap((href) => listingsAt(href, { page, format: 'sitemap', reason: 'robots' })),
    ...COMMON_ADDRESSES.flatMap(({ path, format }) =>
      listingsAt(path, { page, format, reason: 'common-address' }),
    ),
    ...(section === null ? [] : [section]),
    ...listingsAt('/', { page, format: 'section', reason: 'home-page' }),
    ...feeds.filter(({ reason }) => reason === 'comments'),
  ])
}

/** Formats that a text which is no page can have. */
function dataFormatsOf(text: string): ListingFormat[] {
  if (JSON_START.test(text)) return ['wordpress', 'feed']
  return PAGE.test(text.slice(0, BEGINNING)) ? [] : ['feed', 'sitemap']
}

function firstOfEach(listings: readonly Listing[]): Listing[] {
  const first = new Map<string, Listing>()
  for (const listing of listings) if (!first.has(listing.url)) first.set(listing.url, listing)
  return [...first.values()]
}

function listingsAt(
  href: string,
  { page, ...found }: { page: string; format: ListingFormat; reason: ListingReason },
): Listing[] {
  const url = resolveUrl(href, page)
  return url === null ? [] : [{ url, ...found, title: null, articles: null }]
}

/** The text itself, where it can be read in one of the formats; a page that links next to no articles lists none. */
function readAs(
  formats: readonly ListingFormat[],
  text: string,
  { page, reason }: { page: string; reason: ListingReason },
): Listing | null {
  for (const format of formats) {
    try {
      const { title, items } = parseListing(text, { format, url: page })
      const isListing = format !== 'section' || items.length >= MIN_ARTICLES
      if (isListing) return { url: page, format, reason, title, articles: items.length }
    } catch (error) {
      // another format, or none
      if (!(error instanceof ParseError)) throw error
    }
  }
  return null
}
