import { expect, it } from 'vitest'
import { pairedBootstrap } from './bootstrap.ts'
import { createRandom } from './random.ts'
import { mean, median, quantile } from './statistics.ts'

const noise = createRandom(7)
const theirs = Array.from({ length: 200 }, noise)

it('draws the same series for the same seed', () => {
  const [first, second] = [createRandom(3), createRandom(3)]
  expect([first(), first(), first()]).toEqual([second(), second(), second()])
  const drawn = Array.from({ length: 2000 }, createRandom(3))
  expect(mean(drawn)).toBeCloseTo(0.5, 1)
  expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true)
})

it('puts a steady gain above 0 and repeats itself exactly', () => {
  const ours = theirs.map((value) => value + 0.05 + 0.02 * noise())
  const interval = pairedBootstrap(ours, theirs)
  expect(interval.low).toBeGreaterThan(0.05)
  expect(interval.high).toBeLessThan(0.07)
  expect(interval.mean).toBeGreaterThan(interval.low)
  expect(pairedBootstrap(ours, theirs)).toEqual(interval)
})

it('holds 0 where nothing is gained', () => {
  const ours = theirs.map((_, index) => theirs[(index + 1) % theirs.length] ?? 0)
  const { low, high } = pairedBootstrap(ours, theirs)
  expect(low).toBeLessThan(0)
  expect(high).toBeGreaterThan(0)
})

it('finds quantiles between neighbours', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5)
  expect(quantile([], 0.5)).toBeNaN()
})
