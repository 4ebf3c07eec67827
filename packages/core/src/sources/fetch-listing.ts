import { type FeedItem, parseListing } from '@khabar/parser'
import { longestWaitMs } from './activity.ts'
import { type Failure, failureOf } from './failure-of.ts'
import type { AnswerFacts, FetchConditions, Fetcher } from './fetcher.ts'
import type { SourceFormat } from './source.ts'

/** What came of asking for a listing once. */
export type FetchedListing =
  | { readonly outcome: 'unchanged'; readonly facts: AnswerFacts }
  | {
      readonly outcome: 'read'
      readonly facts: AnswerFacts
      readonly items: readonly FeedItem[]
      /** For how long the listing calls itself fresh, up to a day; `null` where it does not say. */
      readonly ttlMs: number | null
      /** Where older items may be; `null` where the listing has no further page. */
      readonly earlierUrl: string | null
    }
  | { readonly outcome: 'failed'; readonly failure: Failure }

/** Fetches and parses a listing. Never rejects: what an outlet does wrong is data. */
export async function fetchListing(
  { url, format, ...conditions }: { url: string; format: SourceFormat } & FetchConditions,
  fetcher: Fetcher,
): Promise<FetchedListing> {
  try {
    const fetched = await fetcher.fetch(url, conditions)
    if (fetched.status === 'not-modified') return { outcome: 'unchanged', facts: fetched }
    const { items, ttlMinutes, nextUrl } = parseListing(fetched.text, { format, url: fetched.url })
    const ttlMs = ttlMinutes === null ? null : Math.min(longestWaitMs, Math.round(ttlMinutes * 60_000))
    return { outcome: 'read', facts: fetched, items, ttlMs, earlierUrl: nextUrl }
  } catch (error) {
    return { outcome: 'failed', failure: failureOf(error) }
  }
}
