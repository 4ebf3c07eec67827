import type { Reply } from './exchange.ts'
import { FetchError } from './fetch-error.ts'
import { parseHttpUrl } from './http-url.ts'
import { showUrl } from './show-url.ts'

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Returns where an answer sends us on to, or `null` where it does not.
 *
 * @throws {FetchError} `bad-url` where that is no http or https address, or one with a password.
 */
export function redirectTarget({ status, headerOf }: Reply, from: URL): URL | null {
  const header = headerOf('location')
  if (!redirects.has(status) || header === null) return null
  const location = readUtf8(header)
  try {
    return parseHttpUrl(URL.parse(location, from)?.href ?? location)
  } catch (cause) {
    const message = `${showUrl(from)} redirects to "${showUrl(location)}", which is not followed.`
    throw new FetchError('bad-url', message, { url: from, status, cause })
  }
}

/** Headers arrive as one character a byte, but a server that sends a Hindi slug as it is sends UTF-8. */
function readUtf8(header: string): string {
  return /[^\0-\x7f]/u.test(header) ? Buffer.from(header, 'latin1').toString() : header
}

/** Tells whether a redirect is for good. */
export function isPermanentRedirect({ status }: Reply): boolean {
  return status === 301 || status === 308
}
