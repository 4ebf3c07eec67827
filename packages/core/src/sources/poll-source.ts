import { type Feed, type FeedItem, parseFeed, parseWordPressPosts } from '@khabar/parser'
import { readItem } from '../articles/read-item.ts'
import { storeArticle } from '../articles/store-article.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store.ts'
import type { Fetcher } from './fetcher.ts'
import { afterFailure, afterReading } from './poll-schedule.ts'
import type { Source } from './source.ts'

export type PollDeps = {
  readonly store: Store
  readonly fetcher: Fetcher
  readonly now: () => Temporal.Instant
  readonly log: Log
}

/** Items read in one poll; the rest is read in the next ones. */
const itemsAPoll = 40

/**
 * Reads what is new at a source, stores it, and writes when to come back. Never rejects for what an outlet does.
 *
 * @returns how many articles were added.
 */
export async function pollSource(source: Source, deps: PollDeps): Promise<number> {
  const { store, fetcher, now, log } = deps
  const before = source.poll
  try {
    const fetched = await fetcher.fetch(source.url, { etag: before.etag, lastModified: before.lastModified })
    if (fetched.status === 'not-modified') {
      await store.sources.finishPoll(
        source.id,
        afterReading(before, { ...before, now: now(), isComplete: true }),
      )
      return 0
    }
    const { items } = parseListing(source, fetched.text, fetched.url)
    const { added, isComplete } = await readNewItems(source, items, deps)
    const { etag, lastModified } = fetched
    await store.sources.finishPoll(
      source.id,
      afterReading(before, { now: now(), etag, lastModified, isComplete }),
    )
    return added
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    log.warn({ source: source.name, reason }, 'a source could not be read')
    const failure = { now: now(), reason, retryAfterMs: retryAfterOf(error) }
    await store.sources.finishPoll(source.id, afterFailure(before, failure))
    return 0
  }
}

function parseListing(source: Source, text: string, url: string): Feed {
  return source.format === 'wordpress' ? parseWordPressPosts(text, { url }) : parseFeed(text, { url })
}

async function readNewItems(source: Source, items: readonly FeedItem[], deps: PollDeps) {
  const known = await deps.store.articles.knownItems(
    source.id,
    items.map(({ id }) => id),
  )
  const fresh = items.filter(({ id }) => !known.has(id))
  const taken = fresh.slice(0, itemsAPoll).sort(byTime)
  let added = 0
  let failed = 0
  for (const item of taken) {
    const outcome = await readOne(source, item, deps)
    if (outcome === 'added') added += 1
    if (outcome === 'failed') failed += 1
  }
  return { added, isComplete: failed === 0 && fresh.length === taken.length }
}

async function readOne(
  source: Source,
  item: FeedItem,
  deps: PollDeps,
): Promise<'added' | 'skipped' | 'failed'> {
  const { log } = deps
  try {
    const page = await readItem(item, deps.fetcher)
    if (!page) {
      log.info({ source: source.name, url: item.url }, 'an item holds no Hindi article')
      return 'skipped'
    }
    // Nobody is told of what an outlet had published before we began to read it.
    const announce = source.poll.lastReadAt !== null
    return (await storeArticle({ source, item, page, announce }, deps)) ? 'added' : 'skipped'
  } catch (error) {
    log.warn({ source: source.name, url: item.url, reason: String(error) }, 'an article could not be read')
    return 'failed'
  }
}

/** Oldest first, so that a story begins with its first report; undated items last, in the outlet's order. */
function byTime(a: FeedItem, b: FeedItem): number {
  if (a.publishedAt && b.publishedAt) return Temporal.Instant.compare(a.publishedAt, b.publishedAt)
  return Number(a.publishedAt === null) - Number(b.publishedAt === null)
}

function retryAfterOf(error: unknown): number {
  const asked = error instanceof Error && 'retryAfterMs' in error ? error.retryAfterMs : null
  return typeof asked === 'number' && asked > 0 ? asked : 0
}
