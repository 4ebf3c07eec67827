import { type FeedItem, type Page, pageOfItem, parsePage } from '@khabar/parser'
import type { Fetcher } from '../sources/fetcher.ts'

/**
 * The page of a listed item: from the listing where it holds the full text, else fetched. `now` gives relative times
 * ("2 घंटे पहले") their meaning.
 *
 * @returns `null` where there is no article in it, or not one in Hindi.
 * @throws what the fetcher throws for a page that cannot be had, or that its host's robots.txt keeps for itself.
 */
export async function readItem(
  item: FeedItem,
  { fetcher, now }: { fetcher: Fetcher; now: () => Temporal.Instant },
): Promise<Page | null> {
  const listed = pageOfItem(item)
  const page = listed?.article ? listed : await fetchPage(item, { fetcher, now })
  return page?.article?.language === 'hi' ? page : null
}

async function fetchPage(
  item: FeedItem,
  { fetcher, now }: { fetcher: Fetcher; now: () => Temporal.Instant },
): Promise<Page | null> {
  if (!item.url) return null
  const fetched = await fetcher.fetch(item.url, { obeyRobots: true })
  return fetched.status === 'ok' ? parsePage(fetched.text, { url: fetched.url, now: now() }) : null
}
