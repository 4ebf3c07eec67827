/** A span of time after which what is under way ends; also ended by whoever asked for it. */
export type TimeLimit = {
  /** Aborted when the time is over or the caller no longer wants it. */
  readonly signal: AbortSignal
  readonly endsAt: Temporal.Instant
  /** Why it ended; `null` while it runs. */
  readonly ended: () => 'aborted' | 'timeout' | null
  /** Lets go of timer and listener. */
  readonly clear: () => void
}

/** Starts a time limit of `timeoutMs`, which `signal` may end sooner. */
export function startTimeLimit(
  timeoutMs: number,
  { now, signal }: { now: () => Temporal.Instant; signal: AbortSignal | undefined },
): TimeLimit {
  const controller = new AbortController()
  let reason: 'aborted' | 'timeout' | null = null
  const end = (why: 'aborted' | 'timeout') => {
    reason ??= why
    controller.abort()
  }
  const abort = () => end('aborted')
  const timer = setTimeout(() => end('timeout'), timeoutMs)
  signal?.addEventListener('abort', abort, { once: true })
  if (signal?.aborted) abort()
  return {
    signal: controller.signal,
    endsAt: now().add({ milliseconds: timeoutMs }),
    ended: () => reason,
    clear() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    },
  }
}
