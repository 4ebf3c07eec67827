import { expect, test } from 'vitest'
import { parseRelativeTime } from './relative-time.ts'

const now = Temporal.Instant.from('2026-03-08T06:30:00Z')

test.each([
  ['2 घंटे पहले', '2026-03-08T04:30:00Z'],
  ['२ घंटे पहले', '2026-03-08T04:30:00Z'],
  ['एक घंटा पहले', '2026-03-08T05:30:00Z'],
  ['15 मिनट पहले', '2026-03-08T06:15:00Z'],
  ['3 दिन पहले', '2026-03-05T06:30:00Z'],
  ['कुछ ही क्षण पहले', '2026-03-08T06:30:00Z'],
  ['an hour ago', '2026-03-08T05:30:00Z'],
])('%s', (text, instant) => {
  expect(parseRelativeTime(text, now)?.toString()).toBe(instant)
})

test.each(['', 'पहले', '2 साल पहले की बात', 'घंटे पहले', '2 किताबें पहले', 'लखनऊ2 घंटे पहले'])(
  '%s is no age',
  (text) => {
    expect(parseRelativeTime(text, now)).toBeNull()
  },
)
