import { expect, test } from 'vitest'
import { pollAfterFailure } from './poll-after-failure.ts'
import { newPoll, sampleNow as now } from './sample-poll.ts'
import type { PollState } from './source.ts'

const failure = { reason: 'The outlet answered 500.', retryAfterMs: 0 }
const random = () => 0.25 / 0.35 // The wait as it is.
const minutesUntil = (poll: PollState, from = now) => from.until(poll.dueAt).total('minutes')

/** Lets a source fail for so many hours, at the times at which it is due. */
function failFor(hours: number, poll: PollState = newPoll): PollState[] {
  const states: PollState[] = []
  let at = now
  let state = poll
  while (now.until(at).total('hours') <= hours && state.pausedBecause === null) {
    state = pollAfterFailure(state, failure, { now: at, random })
    states.push(state)
    at = state.dueAt
  }
  return states
}

test('the wait doubles with each failure, up to a day, give or take', () => {
  let poll: PollState = { ...newPoll, failingSince: now.subtract({ hours: 48 }) }
  const waits = Array.from({ length: 10 }, () => {
    poll = pollAfterFailure({ ...poll, pausedBecause: null }, failure, { now, random })
    return minutesUntil(poll)
  })
  expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440])
  const [least, most] = [0, 0.999].map((value) =>
    pollAfterFailure(newPoll, failure, { now, random: () => value }),
  )
  expect([least, most].map((state) => state && Math.round(minutesUntil(state)))).toEqual([8, 11])
})

test('failing since is the first failure, and the last reason stays', () => {
  const states = failFor(10)
  expect(states.at(-1)).toMatchObject({
    failingSince: now,
    failures: states.length,
    lastError: failure.reason,
  })
})

test('an outlet that asks for more time gets it, up to a day', () => {
  const asked = (retryAfterMs: number) =>
    pollAfterFailure(newPoll, { ...failure, retryAfterMs }, { now, random: () => 0 })
  expect(minutesUntil(asked(3_600_000))).toBe(60)
  expect(minutesUntil(asked(99_999_999_999))).toBe(1_440)
})

test('a source is tried at the very hour at which the operator is told, and when it is paused', () => {
  const due = failFor(24 * 8).map(({ dueAt }) => now.until(dueAt).total('hours'))
  expect(due).toContain(24)
  expect(due).toContain(168)
})

test('after seven days it is paused, and says why and how it goes on', () => {
  const states = failFor(24 * 30)
  expect(states.at(-2)?.pausedBecause).toBeNull()
  expect(now.until(states.at(-2)?.dueAt ?? now).total('days')).toBe(7)
  expect(states.at(-1)?.pausedBecause).toBe(
    'It could not be read for 7 days; at last: The outlet answered 500. Correct its address in khabar.json, or restart Khabar to try it again.',
  )
})

test('a machine that slept for a week does not pause what had failed once', () => {
  const once = pollAfterFailure(newPoll, failure, { now, random })
  const later = pollAfterFailure(once, failure, { now: now.add({ hours: 24 * 9 }), random })
  expect(later.pausedBecause).toBeNull()
})

test('an adopted address that fails three times is given up for the own one', () => {
  const moved = { ...newPoll, address: 'https://new.example/feed', etag: '"n"' }
  const states = failFor(2, moved).map(({ address, etag }) => [address, etag])
  expect(states.slice(0, 3)).toEqual([
    ['https://new.example/feed', '"n"'],
    ['https://new.example/feed', '"n"'],
    [null, null],
  ])
})
