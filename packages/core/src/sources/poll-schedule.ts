import type { PollState } from './source.ts'

const everyMinutes = 10
const longestMinutes = 24 * 60

/** The state after a poll that was answered. `isComplete`: false where some items could not be read this time. */
export function afterReading(
  poll: PollState,
  { now, etag, lastModified, isComplete }: { now: Temporal.Instant; isComplete: boolean } & Validators,
): PollState {
  return {
    ...poll,
    // Without validators the next poll is answered in full: what was missed now is found again.
    etag: isComplete ? etag : null,
    lastModified: isComplete ? lastModified : null,
    dueAt: now.add({ minutes: everyMinutes }),
    failures: 0,
    failingSince: null,
    lastReadAt: now,
    lastError: null,
  }
}

type Validators = { readonly etag: string | null; readonly lastModified: string | null }

/** The state after a poll that failed: twice the wait each time, up to a day, and never before the outlet asks. */
export function afterFailure(
  poll: PollState,
  { now, reason, retryAfterMs }: { now: Temporal.Instant; reason: string; retryAfterMs: number },
): PollState {
  const minutes = Math.min(longestMinutes, everyMinutes * 2 ** poll.failures)
  const waitMs = Math.max(minutes * 60_000, Math.min(retryAfterMs, longestMinutes * 60_000))
  return {
    ...poll,
    dueAt: now.add({ milliseconds: Math.round(waitMs) }),
    failures: poll.failures + 1,
    failingSince: poll.failingSince ?? now,
    lastError: reason,
  }
}
