import { isIPv6 } from 'node:net'
import { FetchError } from '../fetch-error.ts'

/** Tells whether the operator allowed an origin by name. */
export type AllowedHosts = (origin: { protocol: string; hostname: string; port: string }) => boolean

/**
 * Reads the hosts an operator trusts, each `host` (the usual port) or `host:port`, into a check of exact matches.
 *
 * @throws {FetchError} `bad-url` for an entry that is neither.
 */
export function createAllowedHosts(entries: readonly string[]): AllowedHosts {
  const hosts = new Set(entries.map(readEntry))
  return ({ protocol, hostname, port }) => {
    const name = isIPv6(hostname) ? `[${hostname}]` : hostname
    const usualPort = protocol === 'https:' ? '443' : '80'
    return hosts.has(`${name}:${port || usualPort}`) || ((port || usualPort) === usualPort && hosts.has(name))
  }
}

function readEntry(entry: string): string {
  const host = isIPv6(entry) ? `[${entry}]` : entry
  // A URL drops its scheme's usual port; read with the other scheme, the port stays as it was written.
  const url = URL.parse(`${host.endsWith(':80') ? 'https' : 'http'}://${host}`)
  if (url && /^[^\s/\\?#@*]+$/u.test(host)) return url.host
  throw new FetchError('bad-url', `The allowed private host "${entry}" must be written as host or host:port.`)
}
