import { longestWaitMs, usualWaitMs } from './activity.ts'
import { hoursBetween } from './hours-between.ts'
import type { PollState } from './source.ts'
import { spreadWait } from './spread-wait.ts'

/** How long a source fails before the operator is told. */
export const failingHours = 24
const pauseDays = 7
/** A machine that slept for a week has failed once, not for a week. */
const failuresBeforePause = 8
const failuresBeforeOldAddress = 3

export type PollFailure = {
  /** One sentence. */
  readonly reason: string
  /** For how long the outlet asks us to stay away; 0 where it says nothing. */
  readonly retryAfterMs: number
}

/**
 * The state after a poll that failed: twice the wait each time, up to a day, and never before the outlet asks. After
 * seven days it is paused. An address that was adopted is given up for the operator's own after three failures.
 */
export function pollAfterFailure(
  poll: PollState,
  { reason, retryAfterMs }: PollFailure,
  { now, random }: { now: Temporal.Instant; random: () => number },
): PollState {
  const failures = poll.failures + 1
  const failingSince = poll.failingSince ?? now
  const doubledMs = Math.min(longestWaitMs, usualWaitMs * 2 ** poll.failures)
  const waitMs = spreadWait(doubledMs, { atLeastMs: retryAfterMs, random })
  const dueAt = now.add({ milliseconds: Math.min(waitMs, longestWaitMs) })
  const isHopeless = failures >= failuresBeforePause && hoursBetween(failingSince, now) >= pauseDays * 24
  return {
    ...poll,
    ...(failures >= failuresBeforeOldAddress && poll.address !== null ? ownAddress : {}),
    dueAt: retryAfterMs > 0 ? dueAt : noLaterThanMarks(dueAt, { now, failingSince }),
    failures,
    failingSince,
    lastError: reason,
    pausedBecause: isHopeless ? pauseReason(reason) : poll.pausedBecause,
  }
}

const ownAddress = { address: null, move: null, etag: null, lastModified: null }

/** Long waits would step over the moments at which the operator is told and polling ends. */
function noLaterThanMarks(
  dueAt: Temporal.Instant,
  { now, failingSince }: { now: Temporal.Instant; failingSince: Temporal.Instant },
): Temporal.Instant {
  const marks = [failingHours, pauseDays * 24].map((hours) => failingSince.add({ hours }))
  const stepsOver = (mark: Temporal.Instant) =>
    Temporal.Instant.compare(now, mark) < 0 && Temporal.Instant.compare(mark, dueAt) < 0
  return marks.find(stepsOver) ?? dueAt
}

function pauseReason(reason: string): string {
  return `It could not be read for ${pauseDays} days; at last: ${reason} Correct its address in khabar.json, or restart Khabar to try it again.`
}
