import { checkPages } from '../corrections/check-pages.ts'
import { deliverEdits } from '../corrections/deliver-edits.ts'
import { queueCorrections } from '../corrections/queue-corrections.ts'
import { deliver } from '../delivery/deliver.ts'
import type { Platform } from '../delivery/platform.ts'
import { reportWaiting } from '../delivery/report-waiting.ts'
import { queueDigests } from '../digests/queue-digests.ts'
import type { Log } from '../log.ts'
import type { Summariser } from '../model/summariser.ts'
import type { Retention } from '../retention/retention.ts'
import type { Fetcher } from '../sources/fetcher.ts'
import { pollDueSources } from '../sources/poll-due-sources.ts'
import type { Store } from '../store.ts'
import { announceStories } from '../stories/announce-stories.ts'
import { maintain } from '../upkeep/maintain.ts'

export type TickDeps = {
  readonly store: Store
  readonly fetcher: Fetcher
  /** Those whose bots run in this process: only their outbox rows are sent here. */
  readonly platforms: readonly Platform[]
  readonly now: () => Temporal.Instant
  /** The article's own sentences unless something else is given. */
  readonly summariser?: Summariser
  readonly log: Log
  /** How long what is stored is kept; 90 and 30 days unless chosen. */
  readonly retention?: Retention
  readonly sleep?: (ms: number) => Promise<void>
  /** Spreads polls over time; `Math.random` unless a test wants to know. */
  readonly random?: () => number
  /** Once aborted, a tick ends at the next step: what is at hand is finished, nothing more is begun. */
  readonly signal?: AbortSignal
}

/** What one tick did. */
export type TickReport = {
  readonly articles: number
  readonly queued: number
  readonly sent: number
}

/** A little less than a minute: a long edition never keeps the next tick from its digests. */
const sendingMs = 55_000
/** After a longer silence (a restart, a machine that slept) what is stored is yesterday's news. */
const awayMs = 10 * 60_000

/**
 * The one thing that happens on schedule: digests that are due, sources that are due, stories for their followers,
 * the outbox and its edits; then a moment of upkeep. What is due is decided in the store, so a tick that is missed or
 * comes twice, in one process or in several, changes nothing. A tick that begins while the last one runs joins it.
 */
export function createTick({ sleep = defaultSleep, ...deps }: TickDeps): () => Promise<TickReport> {
  let running: Promise<TickReport> | null = null
  let lastMs = Number.NEGATIVE_INFINITY
  return () => {
    running ??= runTick(
      { ...deps, sleep },
      { wasAway: deps.now().epochMilliseconds - lastMs > awayMs },
    ).finally(() => {
      running = null
      lastMs = deps.now().epochMilliseconds
    })
    return running
  }
}

/**
 * Digests are queued first, for they are due at a minute; then reading and sending go side by side. After a silence
 * the sources are read before: a late digest shall not be an old one.
 */
async function runTick(deps: RunDeps, { wasAway }: { wasAway: boolean }): Promise<TickReport> {
  const caughtUp = wasAway ? await pollDueSources(deps) : 0
  const until = deps.now().add({ milliseconds: sendingMs })
  const digests = await queueDigests(deps)
  if (digests > 0) await reportWaiting({ ...deps, now: deps.now() })
  const [read, sentFirst] = await Promise.all([readAndAnnounce(deps), deliverAll({ ...deps, until })])
  const sentLast = await deliverAll({ ...deps, until })
  await Promise.all(deps.platforms.map((platform) => deliverEdits(platform, { ...deps, until })))
  if (!deps.signal?.aborted) await maintain(deps)
  return { articles: caughtUp + read.articles, queued: digests + read.announced, sent: sentFirst + sentLast }
}

type RunDeps = TickDeps & { readonly sleep: (ms: number) => Promise<void>; readonly until?: Temporal.Instant }

async function readAndAnnounce(deps: RunDeps): Promise<{ articles: number; announced: number }> {
  const articles = await pollDueSources(deps)
  const announced = await announceStories(deps)
  await checkPages(deps)
  await queueCorrections(deps)
  return { articles, announced }
}

async function deliverAll(deps: RunDeps): Promise<number> {
  const sent = await Promise.all(deps.platforms.map((platform) => deliver(platform, deps)))
  return sent.reduce((sum, count) => sum + count, 0)
}

function defaultSleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
