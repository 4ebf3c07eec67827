import type { FeedItem } from '@khabar/parser'
import { expect, test } from 'vitest'
import type { WaitingItem } from './listed-item.ts'
import { retryItem } from './retry-item.ts'
import { sampleNow as now } from './sample-poll.ts'

const item = { id: '1' } as FeedItem // Nothing else of it is looked at.

test('an item is read five times over about two days, then given up', () => {
  let waiting: WaitingItem | null = { item, announce: true, tries: 0, dueAt: now }
  const hours: number[] = []
  while (waiting) {
    hours.push(now.until(waiting.dueAt).total('hours'))
    waiting = retryItem(waiting, { now: waiting.dueAt, retryAfterMs: 0 })
  }
  expect(hours.map((hour) => Math.round(hour))).toEqual([0, 0, 1, 7, 43])
})

test('an outlet that asks for more time gets it', () => {
  const again = retryItem({ item, announce: true, tries: 0, dueAt: now }, { now, retryAfterMs: 7_200_000 })
  expect(again).toMatchObject({ tries: 1, dueAt: now.add({ hours: 2 }) })
})
