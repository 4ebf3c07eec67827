/** One limit on the time of a whole exchange, joined with the caller's own signal. */
export type Deadline = {
  /** Aborted when the time is up or the caller gives up. */
  readonly signal: AbortSignal
  /** Lets the time run; a second call changes nothing. */
  start(): void
  /** Tells which of the two ended it, if one did. */
  endedBy(): 'timeout' | 'aborted' | null
  /** Lets go of the timer and the caller's signal. */
  clear(): void
}

/** Creates a deadline that runs from its `start()`: waiting for a turn costs an address nothing. */
export function createDeadline(timeoutMs: number, callerSignal?: AbortSignal): Deadline {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let ended: 'timeout' | 'aborted' | null = null
  const end = (by: 'timeout' | 'aborted') => {
    ended ??= by
    controller.abort()
  }
  const onAbort = () => end('aborted')
  if (callerSignal?.aborted) onAbort()
  callerSignal?.addEventListener('abort', onAbort)
  return {
    signal: controller.signal,
    start() {
      timer ??= setTimeout(end, timeoutMs, 'timeout')
    },
    endedBy: () => ended,
    clear() {
      clearTimeout(timer)
      callerSignal?.removeEventListener('abort', onAbort)
    },
  }
}
