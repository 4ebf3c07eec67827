import { expect, test } from 'vitest'
import { createRateLimit } from './rate-limit.ts'

function setUp(options: { most?: number } = {}) {
  let at = 0
  const take = createRateLimit({ burst: 3, perMinute: 6, nowMs: () => at, ...options })
  const pass = (seconds: number) => {
    at += seconds * 1_000
  }
  return { take, pass }
}

test('who asks too fast is told once, and then nothing', () => {
  const { take } = setUp()
  expect([1, 1, 1, 1, 1, 1].map(take)).toEqual(['free', 'free', 'free', 'tell', 'silent', 'silent'])
})

test('after a while there is room again, but no second telling while the flood goes on', () => {
  const { take, pass } = setUp()
  for (let i = 0; i < 5; i++) take(1)
  pass(10)
  expect([take(1), take(1)]).toEqual(['free', 'silent'])
  pass(60)
  expect([1, 1, 1, 1].map(take)).toEqual(['free', 'free', 'free', 'tell'])
})

test('one who floods takes nothing from another', () => {
  const { take } = setUp()
  for (let i = 0; i < 9; i++) take(1)
  expect(take(2)).toBe('free')
})

test('it remembers so many only, and forgets who asked longest ago', () => {
  const { take } = setUp({ most: 2 })
  for (let i = 0; i < 4; i++) take(1)
  expect(take(1)).toBe('silent')
  take(2)
  expect(take(1)).toBe('silent')
  take(2)
  take(3)
  expect(take(1)).toBe('free')
})
