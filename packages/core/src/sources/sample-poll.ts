import type { PollState } from './source.ts'

/** The moment at which the tests of polling begin. */
export const sampleNow = Temporal.Instant.from('2026-11-24T06:00:00Z')

/** The state of a source that was never read. */
export const newPoll: PollState = {
  dueAt: sampleNow,
  itemsDueAt: null,
  address: null,
  move: null,
  etag: null,
  lastModified: null,
  failures: 0,
  failingSince: null,
  lastReadAt: null,
  lastNewAt: null,
  gapMs: null,
  ttlMs: null,
  lastError: null,
  pausedBecause: null,
  noticed: [],
}
