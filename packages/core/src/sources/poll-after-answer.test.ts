import { expect, test } from 'vitest'
import { type PollAnswer, pollAfterAnswer } from './poll-after-answer.ts'
import { pollAfterFailure } from './poll-after-failure.ts'
import { newPoll, sampleNow as now } from './sample-poll.ts'
import type { PollState } from './source.ts'

const hour = 3_600_000
const unchanged: PollAnswer = { etag: '"a"', lastModified: null, freshForMs: null, listing: null }
const changed = { ...unchanged, listing: { gapMs: 8 * hour, ttlMs: null, hasNew: true } }
const least = { now, random: () => 0 }
const most = { now, random: () => 0.999_999 }
const minutesUntil = (poll: PollState, from = now) => from.until(poll.dueAt).total('minutes')

test('a first answer is followed by another in about ten minutes', () => {
  expect(minutesUntil(pollAfterAnswer(newPoll, changed, least))).toBe(7.5)
  expect(minutesUntil(pollAfterAnswer(newPoll, changed, most))).toBeCloseTo(11, 3)
})

test('an answer ends the failures and keeps the marks and what was learned', () => {
  const failed = pollAfterFailure(newPoll, { reason: 'HTTP 500', retryAfterMs: 0 }, least)
  expect(pollAfterAnswer(failed, changed, least)).toMatchObject({
    failures: 0,
    failingSince: null,
    lastError: null,
    etag: '"a"',
    lastReadAt: now,
    lastNewAt: now,
    gapMs: 8 * hour,
  })
})

test('one 304 after the other, the waits grow to half the usual gap and no further', () => {
  let poll = pollAfterAnswer(newPoll, changed, least)
  let at = poll.dueAt
  const waits: number[] = []
  while (now.until(at).total('hours') < 30) {
    poll = pollAfterAnswer(poll, unchanged, { now: at, random: () => 0 })
    waits.push(minutesUntil(poll, at))
    at = poll.dueAt
  }
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  expect(waits[0]).toBe(7.5)
  expect(waits.at(-1)).toBe(180)
  expect(poll.lastNewAt).toEqual(now)
})

test('an outlet is not asked before it says that there can be something new', () => {
  const answer = { ...changed, freshForMs: 2 * hour }
  expect(minutesUntil(pollAfterAnswer(newPoll, answer, least))).toBe(120)
  const withTtl = { ...changed, listing: { ...changed.listing, ttlMs: hour } }
  const poll = pollAfterAnswer(newPoll, withTtl, least)
  expect(minutesUntil(poll)).toBe(60)
  expect(minutesUntil(pollAfterAnswer(poll, unchanged, least))).toBe(60)
})

test('an outlet that wants to be left alone for a year is asked once a day', () => {
  expect(minutesUntil(pollAfterAnswer(newPoll, { ...changed, freshForMs: 8_760 * hour }, most))).toBe(1_440)
})

test('ten thousand sources that were read in one minute come due over more than three', () => {
  const due = Array.from({ length: 10_000 }, (_, index) =>
    Math.floor(minutesUntil(pollAfterAnswer(newPoll, changed, { now, random: () => index / 10_000 }))),
  )
  const sizes = [...Map.groupBy(due, (minute) => minute).values()].map(({ length }) => length)
  expect(Math.max(...sizes)).toBeLessThan(3_000)
})
