import { expect, test } from 'vitest'
import { hasHeld, type Move, moveAfter } from './move.ts'
import { sampleNow as now } from './sample-poll.ts'

const from = 'https://old.example/feed'
const to = 'https://new.example/feed'

/** A trial that sees the same redirect at each of these hours. */
function trialAt(...hours: readonly number[]): Move | null {
  return hours.reduce<Move | null>(
    (move, hour) => moveAfter(move, { from, to, now: now.add({ hours: hour }) }),
    null,
  )
}

test('a redirect is believed after three polls over a day, and not before', () => {
  expect(hasHeld(trialAt(0, 1, 2), now.add({ hours: 2 }))).toBe(false)
  expect(hasHeld(trialAt(0, 25), now.add({ hours: 25 }))).toBe(false)
  expect(hasHeld(trialAt(0, 12, 24), now.add({ hours: 24 }))).toBe(true)
  expect(hasHeld(null, now)).toBe(false)
})

test('a redirect that leads elsewhere begins anew, and one that is gone ends the trial', () => {
  const move = trialAt(0, 1, 2)
  expect(moveAfter(move, { from, to: 'https://other.example/', now })).toMatchObject({ polls: 1, since: now })
  expect(moveAfter(move, { from, to: null, now })).toBeNull()
})

test('nothing is moved from https to http, or to where it is', () => {
  expect(moveAfter(null, { from, to: 'http://new.example/feed', now })).toBeNull()
  expect(moveAfter(null, { from, to: from, now })).toBeNull()
  expect(
    moveAfter(null, { from: 'http://old.example/feed', to: 'http://new.example/feed', now }),
  ).not.toBeNull()
})
