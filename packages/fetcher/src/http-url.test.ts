import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FetchError } from './fetch-error.ts'
import { parseHttpUrl } from './http-url.ts'

test.each([
  ['HTTPS://Example.COM:443/a#b', 'https://example.com/a'],
  ['http://2130706433/', 'http://127.0.0.1/'],
  ['http://0177.0.0.1/', 'http://127.0.0.1/'],
  ['http://0x7f.1/', 'http://127.0.0.1/'],
  ['http://１２７.0.0.1/', 'http://127.0.0.1/'],
])('%s is read as %s', (address, url) => {
  expect(parseHttpUrl(address).href).toBe(url)
})

test.each([
  'ftp://example.com/',
  'file:///etc/passwd',
  'data:text/html,hello',
  'example.com/feed',
  '',
  'https://reader@example.com/',
  'https://:password@example.com/',
])('%j is refused', (address) => {
  expect(() => parseHttpUrl(address)).toThrow(expect.objectContaining({ reason: 'bad-url' }))
})

test('every text is a URL we may fetch or an error of ours', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
      try {
        expect(parseHttpUrl(text).protocol).toMatch(/^https?:$/u)
      } catch (error) {
        expect(error).toBeInstanceOf(FetchError)
      }
    }),
  )
})
