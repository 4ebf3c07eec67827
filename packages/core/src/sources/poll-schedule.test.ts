import { expect, test } from 'vitest'
import { afterFailure, afterReading } from './poll-schedule.ts'
import type { PollState } from './source.ts'

const now = Temporal.Instant.from('2026-11-24T06:00:00Z')
const fresh: PollState = {
  dueAt: now,
  etag: null,
  lastModified: null,
  failures: 0,
  failingSince: null,
  lastReadAt: null,
  lastError: null,
  pausedBecause: null,
}
const failure = { now, reason: 'HTTP 500', retryAfterMs: 0 }
const minutesUntil = (state: PollState) => now.until(state.dueAt).total('minutes')

test('the wait doubles with each failure, up to a day', () => {
  let state = fresh
  const waits = Array.from({ length: 10 }, () => {
    state = afterFailure(state, failure)
    return minutesUntil(state)
  })
  expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440])
  expect(state).toMatchObject({ failures: 10, lastError: 'HTTP 500' })
})

test('failing since is the first failure', () => {
  const first = afterFailure(fresh, failure)
  const second = afterFailure(first, { ...failure, now: now.add({ hours: 1 }) })
  expect(second.failingSince?.toString()).toBe(now.toString())
})

test('an outlet that asks for more time gets it', () => {
  expect(minutesUntil(afterFailure(fresh, { ...failure, retryAfterMs: 3_600_000 }))).toBe(60)
})

test('an answer ends the failures and keeps the validators', () => {
  const failed = afterFailure(fresh, failure)
  const read = afterReading(failed, { now, etag: '"a"', lastModified: null, isComplete: true })
  expect(read).toMatchObject({ failures: 0, failingSince: null, lastError: null, etag: '"a"' })
})

test('a reading that missed an item forgets the validators, so that the next answer is not "unchanged"', () => {
  const read = afterReading(fresh, { now, etag: '"a"', lastModified: 'today', isComplete: false })
  expect(read).toMatchObject({ etag: null, lastModified: null })
})
