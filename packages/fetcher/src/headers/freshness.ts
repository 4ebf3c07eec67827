import type { HeaderOf } from './header-of.ts'
import { parseHttpDate } from './http-date.ts'

/**
 * Returns for how long from now an answer stays fresh: `max-age`, else `Expires`, less the time it lay in caches.
 * 0 where the server wants to be asked each time, `null` where it says nothing.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9111#section-4.2
 */
export function freshForMs(headerOf: HeaderOf, now: Temporal.Instant): number | null {
  const cacheControl = headerOf('cache-control') ?? ''
  if (/(?:^|[\s,])no-(?:cache|store)(?:$|[\s,=])/iu.test(cacheControl)) return 0
  const lifetimeMs = maxAgeMs(cacheControl) ?? expiresInMs(headerOf, now)
  return lifetimeMs === null ? null : Math.max(0, lifetimeMs - ageMs(headerOf))
}

function maxAgeMs(cacheControl: string): number | null {
  const seconds = /(?:^|[\s,])max-age="?(\d{1,10})(?!\d)/iu.exec(cacheControl)?.[1]
  return seconds === undefined ? null : Number(seconds) * 1000
}

/** An `Expires` that cannot be read, such as 0, means "already stale". */
function expiresInMs(headerOf: HeaderOf, now: Temporal.Instant): number | null {
  const expires = headerOf('expires')
  if (expires === null) return null
  const sentAt = parseHttpDate(headerOf('date') ?? '') ?? now.epochMilliseconds
  return (parseHttpDate(expires) ?? sentAt) - sentAt
}

function ageMs(headerOf: HeaderOf): number {
  const age = headerOf('age') ?? ''
  return /^\d{1,10}$/u.test(age) ? Number(age) * 1000 : 0
}
