import { expect, test } from 'vitest'
import { createRateLimiter, type RateLimits } from './create-rate-limiter.ts'

function createLimiter(limits: RateLimits = {}) {
  let at = 0
  const limiter = createRateLimiter({ now: () => at, ...limits })
  return { take: limiter.take, pass: (ms: number) => (at += ms) }
}

const person = (id: number) => ({ id, type: 'private' })
const group = { id: -1, type: 'supergroup' }

test('all chats together take 30 in a second', () => {
  const { take, pass } = createLimiter()
  const waits = Array.from({ length: 31 }, (_, id) => take(person(id)))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(30)
  expect(waits[30]).toBe(1)
  pass(1_000)
  expect(take(person(31))).toBe(0)
})

test('a chat takes a small burst, then one a second', () => {
  const { take, pass } = createLimiter()
  expect([1, 2, 3, 4].map(() => take(person(1)))).toEqual([0, 0, 0, 1])
  pass(1_000)
  expect([take(person(1)), take(person(1))]).toEqual([0, 1])
})

test('a group takes 20 in a minute, and says how long to wait', () => {
  const { take, pass } = createLimiter()
  for (let second = 0; second < 20; second++) {
    expect(take(group)).toBe(0)
    pass(1_000)
  }
  expect(take(group)).toBe(40)
  pass(40_000)
  expect(take(group)).toBe(0)
})

test('an album counts all its messages, and waits for the burst to fill', () => {
  const { take, pass } = createLimiter()
  expect(take(person(1), 10)).toBe(0)
  expect(take(person(1), 10)).toBe(10)
  pass(10_000)
  expect(take(person(1), 10)).toBe(0)
})
