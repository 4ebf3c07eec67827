import type { FeedItem } from '@khabar/parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestWaitMs, shortestWaitMs, usualGapMs, waitByActivity } from './activity.ts'
import { sampleNow } from './sample-poll.ts'

const minute = 60_000
const hour = 60 * minute

/** Items published so many minutes ago. */
const itemsFrom = (...minutesAgo: readonly (number | null)[]) =>
  minutesAgo.map((minutes) => ({
    publishedAt: minutes === null ? null : sampleNow.subtract({ minutes }),
  })) as FeedItem[] // Nothing else of an item is looked at.

test('the usual gap is the median, whatever the order, and a quiet night does not count', () => {
  expect(usualGapMs(itemsFrom(40, 0, 20, 60, 600, 620, 640), sampleNow)).toBe(20 * minute)
})

test('items that come in one bunch count as one', () => {
  expect(usualGapMs(itemsFrom(0, 1, 2, 120, 121, 240, 241, 242), sampleNow)).toBe(120 * minute)
})

test('undated items and items of the future tell nothing', () => {
  expect(usualGapMs(itemsFrom(null, -500, 0, 30, null, 60), sampleNow)).toBe(30 * minute)
  expect(usualGapMs(itemsFrom(null, 0, 30), sampleNow)).toBeNull()
  expect(usualGapMs([], sampleNow)).toBeNull()
})

test('a source that publishes all the time is read every five minutes, an unknown one every ten', () => {
  expect(waitByActivity({ gapMs: 6 * minute, silenceMs: 0 })).toBe(5 * minute)
  expect(waitByActivity({ gapMs: null, silenceMs: 0 })).toBe(10 * minute)
})

test('a slow source is asked again soon after something new, and slowly less often, down to half its gap', () => {
  const waits = [0, 1, 2, 4, 8, 16].map((hours) =>
    waitByActivity({ gapMs: 4 * hour, silenceMs: hours * hour }),
  )
  expect(waits.map((ms) => ms / minute)).toEqual([10, 15, 30, 60, 120, 120])
})

test('a source that fell silent is asked less and less often, down to once a day', () => {
  const waits = [8, 24, 240, 1_000].map((hours) =>
    waitByActivity({ gapMs: 10 * minute, silenceMs: hours * hour }),
  )
  expect(waits.map((ms) => ms / minute)).toEqual([20, 60, 600, 1_440])
})

test('a wait never leaves its bounds, and never shrinks while nothing comes', () => {
  const gaps = fc.option(fc.integer({ min: 0, max: 1e11 }))
  const silences = fc.tuple(fc.integer({ min: 0, max: 1e11 }), fc.integer({ min: 0, max: 1e11 }))
  fc.assert(
    fc.property(gaps, silences, (gapMs, [silenceMs, longer]) => {
      const wait = waitByActivity({ gapMs, silenceMs })
      expect(wait).toBeGreaterThanOrEqual(shortestWaitMs)
      expect(wait).toBeLessThanOrEqual(longestWaitMs)
      expect(waitByActivity({ gapMs, silenceMs: silenceMs + longer })).toBeGreaterThanOrEqual(wait)
    }),
  )
})
