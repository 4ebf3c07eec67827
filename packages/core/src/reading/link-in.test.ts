import { expect, test } from 'vitest'
import { linkIn, linkOf } from './link-in.ts'

test.each([
  ['देखिए https://example.org/khabar।', 'https://example.org/khabar'],
  ['(http://example.org/a?b=1)', 'http://example.org/a?b=1'],
  ['https://example.org/हिंदी-खबर और फिर', 'https://example.org/हिंदी-खबर'],
  ['ईरान की खबर', null],
  ['ftp://example.org', null],
])('the link in “%s” is %s', (text, link) => {
  expect(linkIn(text)).toBe(link)
})

test.each([
  ['example.org/khabar', 'https://example.org/khabar'],
  [' example.org ', 'https://example.org'],
  ['https://example.org', 'https://example.org'],
  ['ईरान', null],
  ['ईरान. इराक', null],
  ['', null],
])('“%s” after /read means %s', (text, link) => {
  expect(linkOf(text)).toBe(link)
})
