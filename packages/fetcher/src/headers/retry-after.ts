import { parseHttpDate } from './http-date.ts'

/**
 * Returns for how long a `Retry-After` header asks us to stay away: seconds or an HTTP date, never below 0.
 * `null` where there is none, or none that can be read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function parseRetryAfter(header: string | null, now: Temporal.Instant): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,10}$/u.test(text)) return Number(text) * 1000
  const at = parseHttpDate(text)
  return at === null ? null : Math.max(0, at - now.epochMilliseconds)
}
