import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRetryAfter } from './retry-after.ts'

const now = Temporal.Instant.from('1994-11-06T08:49:00Z')

test.each([
  ['0', 0],
  [' 30 ', 30_000],
  ['Sun, 06 Nov 1994 08:49:37 GMT', 37_000],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 37_000],
  ['Sun Nov  6 08:49:37 1994', 37_000],
  ['Sat, 05 Nov 1994 08:49:37 GMT', 0],
  ['-1', null],
  ['1.5', null],
  ['soon', null],
  ['99999999999999999999', null],
  ['', null],
  [null, null],
])('%j is a wait of %j ms', (header, waitMs) => {
  expect(parseRetryAfter(header, now)).toBe(waitMs)
})

test('whatever a server sends, the wait is a finite number or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (header) => {
      const waitMs = parseRetryAfter(header, now)
      expect(waitMs === null || (Number.isFinite(waitMs) && waitMs >= 0)).toBe(true)
    }),
  )
})
