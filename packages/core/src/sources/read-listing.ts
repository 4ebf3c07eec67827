import type { FeedItem } from '@khabar/parser'
import { usualGapMs } from './activity.ts'
import type { Failure } from './failure-of.ts'
import { fetchListing } from './fetch-listing.ts'
import type { AnswerFacts } from './fetcher.ts'
import type { PollDeps } from './poll-deps.ts'
import type { Source } from './source.ts'

/** What came of looking for news in a source's listing. */
export type Listing =
  | { readonly outcome: 'unchanged'; readonly facts: AnswerFacts }
  | {
      readonly outcome: 'read'
      readonly facts: AnswerFacts
      readonly isEmpty: boolean
      /** Items that are neither stored nor noted, in the listing's order. */
      readonly fresh: readonly FeedItem[]
      /** The others: they are stored, wait, or were passed over. */
      readonly known: readonly FeedItem[]
      readonly gapMs: number | null
      readonly ttlMs: number | null
    }
  | { readonly outcome: 'failed'; readonly failure: Failure }

/** Pages of a listing that are looked through after a gap. */
const pagesAtMost = 20

/**
 * Asks a source for its listing, and finds what is new in it.
 *
 * Where everything is new in a listing that has further pages, more may lie behind it, published while we were away:
 * pages are read until one holds something known. What an outlet does wrong is data; only the store's own trouble
 * rejects.
 */
export async function readListing(source: Source, deps: PollDeps): Promise<Listing> {
  const { etag, lastModified, address, lastReadAt } = source.poll
  const { format } = source
  const listed = await fetchListing({ url: address ?? source.url, format, etag, lastModified }, deps.fetcher)
  if (listed.outcome !== 'read') return listed
  const { facts, items, ttlMs, earlierUrl } = listed
  const fresh = await unknownOf(source, items, deps)
  const mayHaveGap = lastReadAt !== null && fresh.length > 0 && fresh.length === items.length
  const earlier = mayHaveGap ? await readEarlier(source, earlierUrl, deps) : []
  if ('reason' in earlier) return { outcome: 'failed', failure: earlier }
  const isFresh = new Set(fresh)
  const known = items.filter((item) => !isFresh.has(item))
  const news = { isEmpty: items.length === 0, fresh: uniqueById([...fresh, ...earlier]), known, ttlMs }
  return { outcome: 'read', facts, ...news, gapMs: usualGapMs(items, deps.now()) }
}

/**
 * What is new on the pages before, up to something known. A page that cannot be had fails them all: were the others
 * taken, the next poll would find them known and never look behind them.
 */
async function readEarlier(
  source: Source,
  from: string | null,
  deps: PollDeps,
): Promise<FeedItem[] | Failure> {
  const { format } = source
  const found: FeedItem[] = []
  let url = from
  for (let page = 2; url !== null && page <= pagesAtMost; page += 1) {
    const listed = await fetchListing({ url, format }, deps.fetcher)
    if (listed.outcome === 'failed') return isPastTheLast(listed.failure) ? found : listed.failure
    if (listed.outcome === 'unchanged') return found
    const unknown = await unknownOf(source, listed.items, deps)
    found.push(...unknown)
    const reachesKnown = unknown.length < listed.items.length || listed.items.length === 0
    url = reachesKnown ? null : listed.earlierUrl
  }
  if (url !== null) deps.log.warn({ source: source.name, url }, 'a gap is longer than what is caught up')
  return found
}

async function unknownOf(
  source: Source,
  items: readonly FeedItem[],
  { store }: PollDeps,
): Promise<FeedItem[]> {
  const ids = items.map(({ id }) => id)
  const known = await store.articles.knownItems(source.id, ids)
  const noted = await store.sources.notedItems(source.id, ids)
  return items.filter(({ id }) => !known.has(id) && !noted.has(id))
}

/** Pages shift while they are read: what came in between moves an item to the next one. */
function uniqueById(items: readonly FeedItem[]): FeedItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

/** WordPress answers so where it is asked for a page after the last. */
function isPastTheLast({ httpStatus }: Failure): boolean {
  return httpStatus === 400
}
