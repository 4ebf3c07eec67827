/** How many requests in how long. */
export type RateLimit = { readonly limit: number; readonly windowMs: number }

/** Limits that are enforced; null switches one off. */
export type RateLimitOptions = {
  /** Per channel (or webhook) and bucket. */
  readonly perChannel?: RateLimit | null
  /** Over all requests but those of interactions. */
  readonly global?: RateLimit | null
}

/** What a limiter says of one request. */
export type RateVerdict = {
  readonly headers: Record<string, string>
  /** Set when the request must be refused: seconds to wait. */
  readonly refusal: { readonly retryAfter: number; readonly global: boolean } | null
}

/** Asks whether a request may pass, and counts it. */
export type RateLimiter = (request: { bucket: string | null; major: string; isOpen: boolean }) => RateVerdict

/**
 * Returns Discord's rate limits as fixed windows that begin with their first request. They run on the machine's
 * monotonic clock, not on the server's `now`: clients wait in real time.
 *
 * @see https://docs.discord.com/developers/topics/rate-limits
 */
export function createRateLimiter({
  perChannel = { limit: 5, windowMs: 5_000 },
  global = null,
}: RateLimitOptions): RateLimiter {
  const windows = new Map<string, Window>()
  const take = (key: string, { limit, windowMs }: RateLimit) => {
    const now = performance.now()
    const known = windows.get(key)
    const window = known !== undefined && known.endsAt > now ? known : { used: 0, endsAt: now + windowMs }
    windows.set(key, window)
    const passes = window.used < limit
    if (passes) window.used += 1
    return { passes, remaining: limit - window.used, resetSeconds: roundUp((window.endsAt - now) / 1000) }
  }
  return ({ bucket, major, isOpen }) => {
    if (global !== null && !isOpen) {
      const { passes, resetSeconds } = take('global', global)
      if (!passes) return refuse({}, resetSeconds, true)
    }
    if (perChannel === null || bucket === null) return { headers: {}, refusal: null }
    const state = take(`${bucket} ${major}`, perChannel)
    const headers = {
      'X-RateLimit-Limit': String(perChannel.limit),
      'X-RateLimit-Remaining': String(state.remaining),
      'X-RateLimit-Reset': String(roundUp(Date.now() / 1000 + state.resetSeconds)),
      'X-RateLimit-Reset-After': String(state.resetSeconds),
      'X-RateLimit-Bucket': bucket,
    }
    return state.passes ? { headers, refusal: null } : refuse(headers, state.resetSeconds, false)
  }
}

/** The headers that go with a 429. */
export function refusalHeaders({
  retryAfter,
  global,
}: {
  retryAfter: number
  global: boolean
}): Record<string, string> {
  const scope = { 'Retry-After': String(retryAfter), 'X-RateLimit-Scope': global ? 'global' : 'user' }
  return global ? { ...scope, 'X-RateLimit-Global': 'true' } : scope
}

type Window = { used: number; readonly endsAt: number }

function refuse(headers: Record<string, string>, retryAfter: number, global: boolean): RateVerdict {
  const refusal = { retryAfter, global }
  return { headers: { ...headers, ...refusalHeaders(refusal) }, refusal }
}

/** Milliseconds are the finest unit Discord gives. */
function roundUp(seconds: number): number {
  return Math.ceil(seconds * 1000) / 1000
}
