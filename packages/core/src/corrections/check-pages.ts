import type { StoredArticle } from '../articles/stored-article.ts'
import { failureOf } from '../sources/failure-of.ts'
import type { PollDeps } from '../sources/poll-deps.ts'

const recentHours = 24
const restHours = 3
const pagesATick = 4
/** A page that is missing must be so twice, that long apart: outlets move their sites about. */
const sureMinutes = 30
/** Where an outlet's other pages are looked for, and how many are asked for before it is the outlet that is ill. */
const storiesAround = 200
const othersAsked = 3

/**
 * Looks again at the pages of recent stories that readers were sent, the most widely sent first, a few a tick and each
 * every few hours: a page that is gone (410, or twice 404) was withdrawn.
 */
export async function checkPages(deps: PollDeps): Promise<void> {
  const { store, now, signal } = deps
  const at = now()
  const articleIds = await store.corrections.pagesToCheck({
    since: at.subtract({ hours: recentHours }),
    checkedBefore: at.subtract({ hours: restHours }),
    missingBefore: at.subtract({ minutes: sureMinutes }),
    limit: pagesATick,
  })
  for (const articleId of articleIds) {
    if (signal?.aborted) return
    const article = await store.articles.get(articleId)
    if (article) await checkPage(article, deps)
  }
}

async function checkPage(stored: StoredArticle, deps: PollDeps): Promise<void> {
  const { store, now, log } = deps
  const { id, article, sourceName: source } = stored
  const at = now()
  const status = await statusOf(article.url, deps)
  const isMissing = status === 404 || status === 410
  const missingSince = await store.corrections.noteCheck(id, { at, isMissing })
  if (missingSince === null) return
  const isSure = status === 410 || at.since(missingSince).total('minutes') >= sureMinutes
  if (!isSure) return
  const facts = { source, url: article.url, headline: article.headline }
  if (await isOutletWell(stored, deps)) {
    await store.corrections.withdrawArticle(id, now())
    log.info(facts, 'an outlet withdrew a story')
  } else
    log.warn(facts, 'other pages of the outlet are missing too: that is the outlet, and nothing is withdrawn')
}

/** Whether one of the outlet's other new pages is there; true where we know of none. */
async function isOutletWell({ storyId, sourceName }: StoredArticle, deps: PollDeps): Promise<boolean> {
  const newest = await deps.store.stories.latest({ limit: storiesAround })
  const others = newest.filter(({ id, source }) => id !== storyId && source === sourceName)
  for (const { url } of others.slice(0, othersAsked)) if ((await statusOf(url, deps)) === null) return true
  return others.length === 0
}

/** The status of a page that cannot be had; `null` for one that is there, or whose trouble is another. */
async function statusOf(url: string | null, { fetcher }: PollDeps): Promise<number | null> {
  if (url === null) return null
  try {
    await fetcher.fetch(url, { obeyRobots: true })
    return null
  } catch (error) {
    return failureOf(error).httpStatus
  }
}
