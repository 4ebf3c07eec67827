import { expect, test } from 'vitest'
import { checkLink } from './check-link.ts'

test.each([
  ['https://Example.com', 'https://example.com/'],
  ['http://example.com/अ ब?क#ख', 'http://example.com/अ%20ब?क#ख'],
  ['example.com/a', 'http://example.com/a'],
  ['https://user:word@example.com:8080/a', 'https://user:word@example.com:8080/a'],
  ['https://[::1]/a', 'https://[::1]/a'],
  ['https://ख़बर.भारत/a', 'https://ख़बर.भारत/a'],
  ['tg://resolve?domain=a', 'tg://resolve?domain=a'],
  ['tg:resolve', 'tg://resolve/'],
])('%s is kept as %s', (link, url) => {
  expect(checkLink(link)).toEqual({ url })
})

test.each([
  ['', 'URL host is empty'],
  ['https://', 'URL host is empty'],
  ['http://localhost/', 'Wrong HTTP URL'],
  ['ftp://example.com', 'Unsupported URL protocol'],
  ['javascript:alert(1)', 'Wrong port number specified in the URL'],
  ['https://example.com:99999/', 'Wrong port number specified in the URL'],
  ['https://exa mple.com/', 'Disallowed character in URL host'],
  ['https://exa%zzmple.com/', 'Wrong percent-encoded symbol in URL host'],
  ['tg://a.b', 'Unallowed characters in URL host'],
])('%s is refused: %s', (link, reason) => {
  expect(checkLink(link)).toEqual({ reason })
})
