import { expect, test } from 'vitest'
import { freshForMs } from './freshness.ts'
import { createHeaderOf } from './header-of.ts'

const now = Temporal.Instant.from('2026-03-03T06:00:00Z')
const date = 'Tue, 03 Mar 2026 05:00:00 GMT'

test.each([
  [{}, null],
  [{ 'cache-control': 'max-age=60' }, 60_000],
  [{ 'cache-control': 'public,s-maxage=5, MAX-AGE="60"' }, 60_000],
  [{ 'cache-control': 's-maxage=5' }, null],
  [{ 'cache-control': 'max-age=60', age: '50' }, 10_000],
  [{ 'cache-control': 'max-age=60', age: '90' }, 0],
  [{ 'cache-control': 'max-age=60, no-cache' }, 0],
  [{ 'cache-control': 'no-store' }, 0],
  [{ 'cache-control': 'private', expires: 'Tue, 03 Mar 2026 06:01:00 GMT' }, 60_000],
  [{ 'cache-control': 'max-age=60', expires: '0' }, 60_000],
  [{ expires: 'Tue, 03 Mar 2026 05:10:00 GMT', date }, 600_000],
  [{ expires: '0', date }, 0],
  [{ expires: '-1' }, 0],
])('%j is fresh for %j ms', (headers, expected) => {
  expect(freshForMs(createHeaderOf(headers), now)).toBe(expected)
})

test('a header that came twice is read as one list', () => {
  const headerOf = createHeaderOf({ 'cache-control': ['public', 'max-age=60'] as unknown as string }) // As undici gives it.
  expect(freshForMs(headerOf, now)).toBe(60_000)
})
