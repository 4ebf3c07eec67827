import { expect, test } from 'vitest'
import { quietUntil } from './quiet-hours.ts'

const at = (text: string) => Temporal.Instant.from(text)
const india = { quiet: { from: '22:00', until: '06:00' }, timeZone: 'Asia/Kolkata' }
const berlin = (from: string, until: string) => ({ quiet: { from, until }, timeZone: 'Europe/Berlin' })

test.each([
  ['2026-11-24T16:29:59Z', null],
  ['2026-11-24T16:30:00Z', '2026-11-25T00:30:00Z'],
  ['2026-11-24T20:00:00Z', '2026-11-25T00:30:00Z'],
  ['2026-11-25T00:29:59Z', '2026-11-25T00:30:00Z'],
  ['2026-11-25T00:30:00Z', null],
])('over midnight: at %s it is quiet until %s', (instant, until) => {
  expect(quietUntil(india, at(instant))?.toString() ?? null).toBe(until)
})

test('within a day: after lunch it is quiet for two hours', () => {
  const siesta = { quiet: { from: '13:00', until: '15:00' }, timeZone: 'Asia/Kolkata' }
  expect(quietUntil(siesta, at('2026-11-24T07:29:00Z'))).toBeNull()
  expect(quietUntil(siesta, at('2026-11-24T07:30:00Z'))?.toString()).toBe('2026-11-24T09:30:00Z')
  expect(quietUntil(siesta, at('2026-11-24T09:30:00Z'))).toBeNull()
})

test('from a time to that same time it is quiet all day', () => {
  const always = { quiet: { from: '00:00', until: '00:00' }, timeZone: 'Asia/Kolkata' }
  expect(quietUntil(always, at('2026-11-24T18:29:59Z'))?.toString()).toBe('2026-11-24T18:30:00Z')
  expect(quietUntil(always, at('2026-11-24T18:30:00Z'))?.toString()).toBe('2026-11-25T18:30:00Z')
})

test('without quiet hours it is never quiet', () => {
  expect(quietUntil({ ...india, quiet: null }, at('2026-11-24T20:00:00Z'))).toBeNull()
})

test('the night in which the clock goes forward is an hour shorter, the one in which it goes back an hour longer', () => {
  expect(quietUntil(berlin('22:00', '06:00'), at('2026-03-28T21:00:00Z'))?.toString()).toBe(
    '2026-03-29T04:00:00Z',
  )
  expect(quietUntil(berlin('22:00', '06:00'), at('2026-10-24T20:00:00Z'))?.toString()).toBe(
    '2026-10-25T05:00:00Z',
  )
})

test('an end that the clock skips comes right after the gap', () => {
  expect(quietUntil(berlin('22:00', '02:30'), at('2026-03-29T00:45:00Z'))?.toString()).toBe(
    '2026-03-29T01:30:00Z',
  )
})

test('an hour that the clock shows twice is quiet twice', () => {
  const early = berlin('22:00', '02:30')
  expect(quietUntil(early, at('2026-10-25T00:15:00Z'))?.toString()).toBe('2026-10-25T00:30:00Z')
  expect(quietUntil(early, at('2026-10-25T00:45:00Z'))).toBeNull()
  expect(quietUntil(early, at('2026-10-25T01:15:00Z'))?.toString()).toBe('2026-10-25T01:30:00Z')
})
