import { expect, test } from 'vitest'
import { sayTimes } from './say-times.ts'

test('times are joined as the language does, in the digits that were chosen', () => {
  const times = ['07:00', '13:30', '21:00']
  expect(sayTimes(times, { language: 'hi', digits: 'latin' })).toBe('07:00, 13:30, और 21:00')
  expect(sayTimes(times, { language: 'hi', digits: 'devanagari' })).toBe('०७:००, १३:३०, और २१:००')
  expect(sayTimes([], { language: 'hi', digits: 'latin' })).toBe('')
})
