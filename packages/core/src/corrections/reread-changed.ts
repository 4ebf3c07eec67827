import type { FeedItem } from '@khabar/parser'
import { readItem } from '../articles/read-item.ts'
import { failureOf } from '../sources/failure-of.ts'
import type { PollDeps } from '../sources/poll-deps.ts'
import type { Source } from '../sources/source.ts'
import { isChanged, listedMarkOf } from './listed-mark.ts'
import { restateArticle } from './restate-article.ts'

/** What is older is corrected nowhere: readers do not scroll back that far. */
export const correctedHours = 48
/** Pages read again in one poll; the rest is noticed in the next ones. */
const mostAPoll = 8

/**
 * Reads again those known items of a listing that it lists with another headline, text or time of change. A page that
 * cannot be had now is tried with the next poll.
 */
export async function rereadChanged(
  source: Source,
  known: readonly FeedItem[],
  deps: PollDeps,
): Promise<void> {
  const { store, now } = deps
  if (known.length === 0) return
  const items = new Map(known.map((item) => [item.id, item]))
  const since = now().subtract({ hours: correctedHours })
  const watched = await store.corrections.watched(source.id, [...items.keys()], { since })
  let left = mostAPoll
  for (const { articleId, itemId, mark } of watched) {
    const item = items.get(itemId)
    if (!item) continue
    const listed = listedMarkOf(item, now())
    if (mark && !isChanged(mark, listed)) continue
    // Nobody knows what it was like: the next change will show.
    if (!mark) await store.corrections.noteListed(articleId, listed)
    else if (left-- <= 0) return
    else if (await reread(articleId, item, { ...deps, isRenamed: mark.headline !== listed.headline }))
      await store.corrections.noteListed(articleId, listed)
  }
}

/** Whether the page could be read. */
async function reread(
  articleId: number,
  item: FeedItem,
  { isRenamed, ...deps }: PollDeps & { isRenamed: boolean },
): Promise<boolean> {
  const stored = await deps.store.articles.get(articleId)
  if (!stored) return false
  try {
    const page = await readItem(item, deps)
    // What an operator corrected stays, until the outlet itself changes the headline.
    const headline = isRenamed ? page?.article?.headline : stored.article.headline
    if (page?.article && headline) await restateArticle(stored, { ...page.article, headline }, deps)
    return true
  } catch (error) {
    deps.log.warn({ url: item.url, reason: failureOf(error).reason }, 'a changed article could not be read')
    return false
  }
}
