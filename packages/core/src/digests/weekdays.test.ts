import { expect, test } from 'vitest'
import { sayWeekdays } from './weekdays.ts'

test.each([
  [[7], 'रविवार', 'Sunday'],
  [[6, 7], 'शनिवार और रविवार', 'Saturday and Sunday'],
  [[1, 2, 3, 4, 5], 'सोमवार से शुक्रवार', 'Monday to Friday'],
  [[1, 3, 5], 'सोमवार, बुधवार, और शुक्रवार', 'Monday, Wednesday and Friday'],
])('%j are said as "%s"', (days, hindi, english) => {
  expect(sayWeekdays(days, 'hi')).toBe(hindi)
  expect(sayWeekdays(days, 'en')).toBe(english)
})
