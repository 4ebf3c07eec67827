import { TelegramError } from '../telegram-error.ts'

/** Which bot is called for what. */
export type Route = { readonly token: string; readonly method: string; readonly query: URLSearchParams }

/**
 * The route of `/bot<token>/<method>`.
 *
 * @throws TelegramError 404 for other paths, 401 for what has not the form of a token
 */
export function parseRoute(url: string): Route {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const found = /^\/bot([^/]+)\/(?:test\/)?([^/]+)$/.exec(pathname)
  const [, encodedToken, method] = found ?? []
  if (encodedToken === undefined || method === undefined) throw new TelegramError(404, 'Not Found')
  const token = encodedToken.replaceAll(/%3a/gi, ':')
  if (!/^[1-9]\d*:/.test(token)) throw new TelegramError(401, 'Unauthorized: invalid token specified')
  return { token, method, query: searchParams }
}
