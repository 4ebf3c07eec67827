import { expect, test } from 'vitest'
import { lastSlot, nextSlot } from './slots.ts'

const at = (text: string) => Temporal.Instant.from(text)
const daily = [1, 2, 3, 4, 5, 6, 7]
const ist = { digestTimes: ['07:00', '21:00'], digestDays: daily, timeZone: 'Asia/Kolkata' }
const berlin = { digestTimes: ['02:30'], digestDays: daily, timeZone: 'Europe/Berlin' }

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

test('no times or no days, no slot', () => {
  for (const rhythm of [
    { ...ist, digestTimes: [] },
    { ...ist, digestDays: [] },
  ]) {
    expect(nextSlot(rhythm, at('2026-11-24T00:00:00Z'))).toBeNull()
    expect(lastSlot(rhythm, at('2026-11-24T00:00:00Z'))).toBeNull()
  }
})

test('between days of the week without a digest lies up to a week', () => {
  const sundays = { ...ist, digestTimes: ['09:00'], digestDays: [7] }
  expect(nextSlot(sundays, at('2026-11-22T03:30:00Z'))?.toString()).toBe('2026-11-29T03:30:00Z')
  expect(lastSlot(sundays, at('2026-11-29T03:29:59Z'))?.toString()).toBe('2026-11-22T03:30:00Z')
})

test("the day of the week is the reader's own", () => {
  const kiritimati = { digestTimes: ['00:30'], digestDays: [1], timeZone: 'Pacific/Kiritimati' }
  expect(nextSlot(kiritimati, at('2026-11-21T00:00:00Z'))?.toString()).toBe('2026-11-22T10:30:00Z')
})

test('the 29th of February is a day like others', () => {
  expect(nextSlot(ist, at('2028-02-28T15:30:00Z'))?.toString()).toBe('2028-02-29T01:30:00Z')
  expect(nextSlot(ist, at('2028-02-29T15:30:00Z'))?.toString()).toBe('2028-03-01T01:30:00Z')
  expect(lastSlot(ist, at('2028-03-01T00:00:00Z'))?.toString()).toBe('2028-02-29T15:30:00Z')
})

test('a time that the clock skips in spring comes once, right after the gap', () => {
  expect(nextSlot(berlin, at('2026-03-28T12:00:00Z'))?.toString()).toBe('2026-03-29T01:30:00Z')
  expect(nextSlot(berlin, at('2026-03-29T01:30:00Z'))?.toString()).toBe('2026-03-30T00:30:00Z')
})

test('a skipped time comes after one that is not skipped, even where it is the earlier of the two', () => {
  const both = { ...berlin, digestTimes: ['02:30', '03:00'] }
  expect(nextSlot(both, at('2026-03-29T00:30:00Z'))?.toString()).toBe('2026-03-29T01:00:00Z')
  expect(nextSlot(both, at('2026-03-29T01:00:00Z'))?.toString()).toBe('2026-03-29T01:30:00Z')
  expect(lastSlot(both, at('2026-03-29T02:00:00Z'))?.toString()).toBe('2026-03-29T01:30:00Z')
})

test('a time that the clock shows twice in autumn comes once', () => {
  expect(nextSlot(berlin, at('2026-10-24T12:00:00Z'))?.toString()).toBe('2026-10-25T00:30:00Z')
  expect(nextSlot(berlin, at('2026-10-25T00:30:00Z'))?.toString()).toBe('2026-10-26T01:30:00Z')
})
