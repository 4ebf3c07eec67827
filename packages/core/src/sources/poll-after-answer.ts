import { longestWaitMs, shortestWaitMs, waitByActivity } from './activity.ts'
import type { PollState } from './source.ts'
import { spreadWait } from './spread-wait.ts'

/** What an answered poll found. */
export type PollAnswer = {
  readonly etag: string | null
  readonly lastModified: string | null
  /** For how long the outlet calls its answer fresh; `null` where it says nothing. */
  readonly freshForMs: number | null
  /** What its listing holds; `null` where it did not change. */
  readonly listing: {
    readonly gapMs: number | null
    readonly ttlMs: number | null
    readonly hasNew: boolean
  } | null
}

/** The state after a poll that was answered: due again as the source's activity asks, and no sooner than the outlet wants. */
export function pollAfterAnswer(
  poll: PollState,
  { etag, lastModified, freshForMs, listing }: PollAnswer,
  { now, random }: { now: Temporal.Instant; random: () => number },
): PollState {
  const lastNewAt = listing?.hasNew || poll.lastNewAt === null ? now : poll.lastNewAt
  const { gapMs, ttlMs } = listing ?? poll
  const silenceMs = now.epochMilliseconds - lastNewAt.epochMilliseconds
  const atLeastMs = Math.max(shortestWaitMs, freshForMs ?? 0, ttlMs ?? 0)
  const waitMs = spreadWait(waitByActivity({ gapMs, silenceMs }), { atLeastMs, random })
  return {
    ...poll,
    dueAt: now.add({ milliseconds: Math.min(waitMs, longestWaitMs) }),
    etag,
    lastModified,
    failures: 0,
    failingSince: null,
    lastReadAt: now,
    lastNewAt,
    gapMs,
    ttlMs,
    lastError: null,
  }
}
