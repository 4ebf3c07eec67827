import { expect, test } from 'vitest'
import { fillWeekdays } from './fill-weekdays.ts'

// 19:30 UTC on a Sunday is one o'clock on Monday in India.
const clock = Temporal.Instant.from('2026-03-08T19:30:00Z')
const fill = (text: string) => fillWeekdays(text, { publishedAt: clock.subtract({ minutes: 120 }), clock })

test('a weekday is that of India, not of the machine', () => {
  expect(fill('{वार} को')).toBe('रविवार को')
  expect(fill('{वार@0} को')).toBe('सोमवार को')
})

test('a weekday can stand before or after publication', () => {
  expect(fill('{वार-1}, {वार+1}')).toBe('शनिवार, सोमवार')
})

test('a weekday can be counted back from the clock, or ahead of it', () => {
  expect(fill('{वार@1600}, {वार@-1440}')).toBe('शनिवार, मंगलवार')
})

test('a working day is never a Saturday or Sunday', () => {
  expect(fill('{कामवार@120}, {कामवार@1600}, {कामवार@0}')).toBe('शुक्रवार, शुक्रवार, सोमवार')
})
