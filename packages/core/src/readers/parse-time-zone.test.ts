import { expect, test } from 'vitest'
import { parseTimeZone } from './parse-time-zone.ts'

test.each([
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['europe/berlin', 'Europe/Berlin'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['utc', 'UTC'],
])('"%s" is the zone %s', (word, zone) => {
  expect(parseTimeZone(word)).toBe(zone)
})

test.each([['Berlin'], ['IST'], ['+05:30'], ['GMT+5'], ['Europe/Atlantis'], ['../etc'], ['a/b'], ['']])(
  '"%s" is no IANA zone',
  (word) => {
    expect(parseTimeZone(word)).toBeNull()
  },
)
