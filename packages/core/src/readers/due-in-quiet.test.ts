import { expect, test } from 'vitest'
import { digestDueAt, storyDueAt } from './due-in-quiet.ts'

const at = (text: string) => Temporal.Instant.from(text)
const midnight = at('2026-11-24T18:30:00Z')
const sleeper = {
  timeZone: 'Asia/Kolkata',
  quiet: { from: '22:00', until: '06:00' },
  breakingInQuiet: false,
  digestAt: null,
  digestEdition: 'all',
} as const
const dueAt = (reader: Parameters<typeof storyDueAt>[0], { isBreaking = false, now = midnight } = {}) =>
  storyDueAt(reader, { isBreaking, now })?.toString() ?? null

test('outside the quiet hours a story comes at once', () => {
  const noon = at('2026-11-24T06:30:00Z')
  expect(dueAt({ ...sleeper, digestAt: midnight }, { now: noon })).toBe(noon.toString())
})

test('in the quiet hours a story is left to the digest', () => {
  expect(dueAt({ ...sleeper, digestAt: at('2026-11-25T01:30:00Z') })).toBeNull()
})

test('a reader without a digest, or with one that is far or of sections only, gets it when the quiet ends', () => {
  const end = '2026-11-25T00:30:00Z'
  expect(dueAt(sleeper)).toBe(end)
  expect(dueAt({ ...sleeper, digestAt: at('2026-11-29T01:30:00Z') })).toBe(end)
  expect(dueAt({ ...sleeper, digestAt: at('2026-11-25T01:30:00Z'), digestEdition: 'sections' })).toBe(end)
})

test('breaking news comes at once where the reader allows it', () => {
  expect(dueAt({ ...sleeper, breakingInQuiet: true }, { isBreaking: true })).toBe(midnight.toString())
  expect(dueAt({ ...sleeper, breakingInQuiet: true })).toBe('2026-11-25T00:30:00Z')
  expect(dueAt(sleeper, { isBreaking: true })).toBe('2026-11-25T00:30:00Z')
})

test('a digest comes at the minute that was chosen, be it quiet or not; one that is late waits for the end', () => {
  const slot = at('2026-11-24T15:30:00Z')
  const next = at('2026-11-25T01:30:00Z')
  const due = (times: Parameters<typeof digestDueAt>[1]) => digestDueAt(sleeper, times)?.toString() ?? null
  expect(due({ slot: midnight, next, now: midnight })).toBe(midnight.toString())
  expect(due({ slot, next, now: slot })).toBe(slot.toString())
  expect(due({ slot, next, now: midnight })).toBe('2026-11-25T00:30:00Z')
  expect(due({ slot, next: at('2026-11-25T00:00:00Z'), now: midnight })).toBeNull()
})
