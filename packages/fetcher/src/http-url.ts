import { FetchError } from './fetch-error.ts'
import { showUrl } from './show-url.ts'

/**
 * Parses an address that may be fetched: http or https, without user name and password. The fragment is dropped.
 *
 * Odd spellings of IP addresses (decimal, octal, full-width digits) come out in the usual one.
 *
 * @throws {FetchError} `bad-url` for every other address.
 * @see https://url.spec.whatwg.org/#host-parsing
 */
export function parseHttpUrl(address: string): URL {
  const url = URL.parse(address)
  const fault = url ? faultOf(url) : 'is no web address'
  if (!url || fault) {
    const message = `"${showUrl(address)}" ${fault}: write a full http:// or https:// address.`
    throw new FetchError('bad-url', message, { url: address })
  }
  url.hash = ''
  return url
}

function faultOf(url: URL): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'is no web address'
  if (url.username || url.password) return 'carries a user name or password, which are not sent'
  return null
}
