import { expect, test } from 'vitest'
import { linkOf } from './link-of.ts'

test.each([
  [
    'https://example.org/पुल टूटा',
    'https://example.org/%E0%A4%AA%E0%A5%81%E0%A4%B2%20%E0%A4%9F%E0%A5%82%E0%A4%9F%E0%A4%BE',
  ],
  ['HTTP://EXAMPLE.org', 'http://example.org/'],
  ['http://localhost/', null],
  ['https://user:secret@example.org/', null],
  ['https://example.org:0/', null],
  ['javascript:alert(1)', null],
  ['tg://user?id=1', null],
  ['not an address', null],
  [`https://example.org/${'a'.repeat(2048)}`, null],
  [null, null],
])('%s', (url, link) => {
  expect(linkOf(url)).toBe(link)
})
