import { expect, test } from 'vitest'
import { FetchError } from '../fetch-error.ts'
import { createAllowedHosts } from './allowed-hosts.ts'

const entries = [
  '127.0.0.1:8123',
  'Intranet.example',
  'secure.example:443',
  'plain.example:80',
  '::1',
  '[::1]:8080',
]

test.each([
  ['http://127.0.0.1:8123', true],
  ['http://127.0.0.1', false],
  ['http://127.0.0.1:8124', false],
  ['http://intranet.example', true],
  ['https://intranet.example', true],
  ['http://intranet.example:8080', false],
  ['https://secure.example', true],
  ['http://secure.example', false],
  ['http://plain.example', true],
  ['https://plain.example', false],
  ['http://[::1]', true],
  ['http://[::1]:8080', true],
  ['http://[::1]:9', false],
  ['http://sub.intranet.example', false],
])('%s is allowed: %j', (address, isAllowed) => {
  const { protocol, hostname, port } = new URL(address)
  const options = { protocol, hostname: hostname.replace(/^\[|\]$/gu, ''), port }
  expect(createAllowedHosts(entries)(options)).toBe(isAllowed)
})

test.each(['', 'http://127.0.0.1', '127.0.0.1/path', 'reader@host', '10.0.0.0/8', 'host:port', '*'])(
  'the entry %j is refused',
  (entry) => {
    expect(() => createAllowedHosts([entry])).toThrow(FetchError)
  },
)
