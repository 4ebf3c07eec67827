import { expect, test } from 'vitest'
import { lastSlot, nextSlot } from './slots.ts'

const at = (text: string) => Temporal.Instant.from(text)
const ist = { digestTimes: ['07:00', '21:00'], timeZone: 'Asia/Kolkata' }

test('the next slot is today where its hour is still to come', () => {
  expect(nextSlot(ist, at('2026-11-24T01:29:59Z'))?.toString()).toBe('2026-11-24T01:30:00Z')
})

test('an instant that is a slot belongs to the past', () => {
  expect(nextSlot(ist, at('2026-11-24T01:30:00Z'))?.toString()).toBe('2026-11-24T15:30:00Z')
  expect(lastSlot(ist, at('2026-11-24T01:30:00Z'))?.toString()).toBe('2026-11-24T01:30:00Z')
})

test('after the last slot of a day comes the first of the next', () => {
  expect(nextSlot(ist, at('2026-11-24T16:00:00Z'))?.toString()).toBe('2026-11-25T01:30:00Z')
  expect(lastSlot(ist, at('2026-11-24T00:00:00Z'))?.toString()).toBe('2026-11-23T15:30:00Z')
})

test('no times, no slot', () => {
  expect(nextSlot({ digestTimes: [], timeZone: 'Asia/Kolkata' }, at('2026-11-24T00:00:00Z'))).toBeNull()
  expect(lastSlot({ digestTimes: [], timeZone: 'Asia/Kolkata' }, at('2026-11-24T00:00:00Z'))).toBeNull()
})

test('a time that the clock skips in spring comes once, right after the gap', () => {
  const berlin = { digestTimes: ['02:30'], timeZone: 'Europe/Berlin' }
  expect(nextSlot(berlin, at('2026-03-28T12:00:00Z'))?.toString()).toBe('2026-03-29T01:30:00Z')
  expect(nextSlot(berlin, at('2026-03-29T01:30:00Z'))?.toString()).toBe('2026-03-30T00:30:00Z')
})

test('a time that the clock shows twice in autumn comes once', () => {
  const berlin = { digestTimes: ['02:30'], timeZone: 'Europe/Berlin' }
  expect(nextSlot(berlin, at('2026-10-24T12:00:00Z'))?.toString()).toBe('2026-10-25T00:30:00Z')
  expect(nextSlot(berlin, at('2026-10-25T00:30:00Z'))?.toString()).toBe('2026-10-26T01:30:00Z')
})
