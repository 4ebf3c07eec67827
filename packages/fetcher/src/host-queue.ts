import { setTimeout } from 'node:timers/promises'

/** Runs tasks by host, at most so many at once to each, and with a pause between their beginnings. */
export type HostQueue = {
  /**
   * Runs a task when its host has room, first come first served. Rejects if the signal aborts before.
   *
   * @param options.isSpaced `false` leaves the pause out: for hosts of one's own.
   */
  run<T>(
    host: string,
    task: () => Promise<T>,
    options: { readonly signal: AbortSignal; readonly isSpaced?: boolean },
  ): Promise<T>
}

export type HostQueueOptions = {
  readonly maxPerHost: number
  /** The least time between the beginnings of two tasks of one host. */
  readonly spacingMs?: number
  /** Milliseconds that only ever go forward. */
  readonly clock?: () => number
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>
}

type Turns = { running: number; readonly waiting: Set<() => void>; nextAt: number }

/** Creates a queue for each host that is in use; those that rest are forgotten from time to time. */
export function createHostQueue({
  maxPerHost,
  spacingMs = 0,
  clock = () => performance.now(),
  sleep = (ms, signal) => setTimeout(ms, undefined, { signal }),
}: HostQueueOptions): HostQueue {
  const hosts = new Map<string, Turns>()
  let sweepAt = 100

  function turnsOf(host: string): Turns {
    const known = hosts.get(host)
    if (known) return known
    if (hosts.size >= sweepAt) sweep()
    const turns: Turns = { running: 0, waiting: new Set(), nextAt: 0 }
    hosts.set(host, turns)
    return turns
  }

  function sweep(): void {
    const now = clock()
    for (const [host, { running, nextAt }] of hosts) if (running === 0 && nextAt <= now) hosts.delete(host)
    sweepAt = 100 + 2 * hosts.size
  }

  async function space(turns: Turns, signal: AbortSignal): Promise<void> {
    const now = clock()
    const at = Math.max(now, turns.nextAt)
    turns.nextAt = at + spacingMs
    if (at > now) await sleep(at - now, signal)
  }

  return {
    async run(host, task, { signal, isSpaced = true }) {
      signal.throwIfAborted()
      const turns = turnsOf(host)
      if (turns.running < maxPerHost) turns.running += 1
      else await turn(turns, signal)
      try {
        if (isSpaced && spacingMs > 0) await space(turns, signal)
        return await task()
      } finally {
        leave(turns)
      }
    },
  }
}

/** Hands the place over to whoever waits longest. */
function leave(turns: Turns): void {
  const [next] = turns.waiting
  if (next) next()
  else turns.running -= 1
}

/** Resolves when a place is handed over. */
function turn({ waiting }: Turns, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const stopWaiting = () => {
    waiting.delete(take)
    signal.removeEventListener('abort', giveUp)
  }
  const take = () => {
    stopWaiting()
    resolve()
  }
  const giveUp = () => {
    stopWaiting()
    reject(signal.reason)
  }
  waiting.add(take)
  signal.addEventListener('abort', giveUp)
  return promise
}
