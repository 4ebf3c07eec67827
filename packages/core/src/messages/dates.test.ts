import { expect, test } from 'vitest'
import { formatDay, formatTime, nameOfZone } from './dates.ts'

const at = Temporal.Instant.from('2026-11-24T18:35:00Z')
const hindi = { language: 'hi', timeZone: 'Asia/Kolkata', digits: 'latin' } as const

test('a day and a time are those of the zone, on the 24-hour clock', () => {
  expect(`${formatDay(at, hindi)}, ${formatTime(at, hindi)}`).toBe('25 नवंबर, 00:05')
  const berlin = { ...hindi, language: 'en', timeZone: 'Europe/Berlin' } as const
  expect(`${formatDay(at, berlin)}, ${formatTime(at, berlin)}`).toBe('24 November, 19:35')
})

test('both are in Devanagari digits for who chose them, in either language', () => {
  const chosen = { ...hindi, digits: 'devanagari' } as const
  expect(`${formatDay(at, chosen)}, ${formatTime(at, chosen)}`).toBe('२५ नवंबर, ००:०५')
  expect(formatDay(at, { ...chosen, language: 'en' })).toBe('२५ November')
})

test('a zone is named as people call it, and by its identifier where they have no name for it', () => {
  expect(nameOfZone('Asia/Kolkata', 'hi')).toBe('भारतीय मानक समय')
  expect(nameOfZone('Europe/Berlin', 'en')).toBe('Central European Time')
  expect(nameOfZone('UTC', 'hi')).toBe('UTC')
})
