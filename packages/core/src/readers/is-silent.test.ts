import { expect, test } from 'vitest'
import { isSilent } from './is-silent.ts'

const reader = { timeZone: 'Asia/Kolkata', quiet: null, breakingInQuiet: false } as const

/** Whether a message at that local time is silent. */
function at(
  time: string,
  { isBreaking = false, ...changes }: Partial<Parameters<typeof isSilent>[0]> & { isBreaking?: boolean } = {},
): boolean {
  const { timeZone } = { ...reader, ...changes }
  const now = Temporal.PlainDateTime.from(`2026-11-24T${time}`).toZonedDateTime(timeZone).toInstant()
  return isSilent({ ...reader, ...changes }, { isBreaking, now })
}

test('without quiet hours it is silent from ten until six', () => {
  expect(['21:59', '22:00', '02:00', '05:59', '06:00', '08:00'].map((time) => at(time))).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
  ])
})

test("the night is the reader's own", () => {
  expect(at('02:00', { timeZone: 'America/New_York' })).toBe(true)
  expect(at('12:00', { timeZone: 'America/New_York' })).toBe(false)
})

test('quiet hours take the place of the night', () => {
  const quiet = { from: '13:00', until: '16:00' }
  expect(at('14:00', { quiet })).toBe(true)
  expect(at('02:00', { quiet })).toBe(false)
})

test('breaking news sounds at night only for who wants it then', () => {
  expect(at('02:00', { isBreaking: true })).toBe(true)
  expect(at('02:00', { isBreaking: true, breakingInQuiet: true })).toBe(false)
  expect(at('02:00', { breakingInQuiet: true })).toBe(true)
})
