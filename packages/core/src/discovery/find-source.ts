import { type Feed, findListings, type Listing, parseListing, parseSitemap } from '@khabar/parser'
import type { Fetcher } from '../sources/fetcher.ts'

/** A way that was looked at, and what came of it. */
export type TriedListing = {
  readonly listing: Listing
  /** Articles that it lists; `null` where it could not be read. */
  readonly articles: number | null
  /** Why it was not taken, one sentence; `null` for the one that was. */
  readonly refusedBecause: string | null
}

/** The best way to read a site, with all that was tried on the way to it, best candidates first. */
export type FoundSource = {
  /** `null` where nothing could be read. */
  readonly found: { readonly listing: Listing; readonly feed: Feed } | null
  readonly tried: readonly TriedListing[]
}

/** Requests that one search may cost a site. */
const mostTried = 12
/** Sitemaps of one index that are looked into. */
const childrenTried = 3
/** A list whose newest article is older than this is a leftover. */
const freshDays = 60

/**
 * Finds the best way to read the site of a page: feed, WordPress posts, sitemap or section page. Candidates come from
 * the page itself and from robots.txt; each is fetched and read until one lists recent articles.
 *
 * @throws what the fetcher throws where the page itself cannot be had.
 */
export async function findSource(
  url: string,
  { fetcher, now }: { fetcher: Fetcher; now: Temporal.Instant },
): Promise<FoundSource> {
  const page = await fetcher.fetch(url)
  if (page.status !== 'ok') return { found: null, tried: [] }
  const robotsTxt = await textAt(new URL('/robots.txt', page.url).href, fetcher)
  const waiting = findListings(page.text, { url: page.url, robotsTxt: robotsTxt ?? '' })
  const tried: TriedListing[] = []
  for (let listing = waiting.shift(); listing && tried.length < mostTried; listing = waiting.shift()) {
    const text = listing.url === page.url ? page.text : await textAt(listing.url, fetcher)
    const feed = text === null ? null : read(text, listing)
    const refusedBecause = refusalOf(feed, text, now)
    tried.push({ listing, articles: feed?.items.length ?? null, refusedBecause })
    if (feed && refusedBecause === null) return { found: { listing, feed }, tried }
    if (text !== null && listing.format === 'sitemap') waiting.unshift(...childrenOf(text, listing))
  }
  return { found: null, tried }
}

/** The sitemaps that an index lists and that may hold news: those named so first, then the last changed. */
function childrenOf(text: string, index: Listing): Listing[] {
  const children = sitemapsOf(text, index.url).toSorted(
    (one, other) =>
      Number(/news/i.test(other.url)) - Number(/news/i.test(one.url)) ||
      (other.modifiedAt?.epochMilliseconds ?? 0) - (one.modifiedAt?.epochMilliseconds ?? 0),
  )
  return children.slice(0, childrenTried).map(({ url }) => ({ ...index, url, title: null, articles: null }))
}

function sitemapsOf(text: string, url: string) {
  try {
    return parseSitemap(text, { url }).children
  } catch {
    // no sitemap after all
    return []
  }
}

async function textAt(url: string, fetcher: Fetcher): Promise<string | null> {
  try {
    const fetched = await fetcher.fetch(url)
    return fetched.status === 'ok' ? fetched.text : null
  } catch {
    // A candidate that is not there is the usual case, and no trouble.
    return null
  }
}

function read(text: string, { url, format }: Listing): Feed | null {
  try {
    return parseListing(text, { url, format })
  } catch {
    return null
  }
}

function refusalOf(feed: Feed | null, text: string | null, now: Temporal.Instant): string | null {
  if (text === null) return 'nothing was there'
  if (feed === null) return 'it could not be read'
  const items = feed.items.filter(({ url }) => url !== null)
  if (items.length === 0) return 'it lists no articles'
  const dates = items.flatMap(({ publishedAt }) => (publishedAt ? [publishedAt] : []))
  const newest = dates.toSorted(Temporal.Instant.compare).at(-1)
  const isStale = newest && now.since(newest).total('hours') > 24 * freshDays
  return isStale ? `its newest article is more than ${freshDays} days old` : null
}
