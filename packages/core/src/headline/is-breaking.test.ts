import { expect, test } from 'vitest'
import { isBreaking } from './is-breaking.ts'

test.each([
  'ब्रेकिंग न्यूज: नदी पर पुल टूटा',
  'BREAKING | नदी पर पुल टूटा',
  'Live: Breaking News - नदी पर पुल टूटा',
  'ब्रेकिंग! नदी पर पुल टूटा',
])('%s is marked as breaking news', (headline) => {
  expect(isBreaking(headline)).toBe(true)
})

test.each(['नदी पर पुल टूटा | Breaking News', 'Breaking Bad का नया सीज़न', 'ब्रेकिंग न्यूज के नाम पर ठगी'])(
  '%s is not',
  (headline) => {
    expect(isBreaking(headline)).toBe(false)
  },
)
