import { findSource } from '../../discovery/find-source.ts'
import { linkOf } from '../../reading/link-in.ts'
import { failureOf } from '../../sources/failure-of.ts'
import type { Enquiry } from '../conversation.ts'

/** The best way to read a site, as the line that makes it a source: the settings file says which sources there are. */
export async function findNewSource({ fetcher, now, say }: Enquiry, words: string): Promise<string> {
  const url = linkOf(words)
  if (url === null || !fetcher) return say('operator-source-missing')
  try {
    const { found } = await findSource(url, { fetcher, now })
    if (!found) return say('operator-source-none', { url })
    const { listing, feed } = found
    const name = feed.title ?? new URL(listing.url).hostname
    const line = JSON.stringify({ name, url: listing.url, format: listing.format })
    return `${say('operator-source-found', { count: feed.items.length })}\n${line}`
  } catch (error) {
    return say('operator-source-unreachable', { reason: failureOf(error).reason })
  }
}
