/** Runs tasks by host, at most so many at once to each. */
export type HostQueue = {
  /** Runs a task when its host has room, first come first served. Rejects with the signal's reason if it aborts before. */
  run<T>(host: string, task: () => Promise<T>, options: { readonly signal: AbortSignal }): Promise<T>
}

type Turns = { running: number; readonly waiting: Set<() => void> }

/** Creates a queue for each host that is in use; an idle host leaves nothing behind. */
export function createHostQueue(maxPerHost: number): HostQueue {
  const hosts = new Map<string, Turns>()

  async function enter(host: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    const turns = hosts.get(host) ?? { running: 0, waiting: new Set() }
    hosts.set(host, turns)
    if (turns.running < maxPerHost) turns.running += 1
    else await turn(turns, signal)
  }

  function leave(host: string): void {
    const turns = hosts.get(host)
    if (!turns) return
    const [next] = turns.waiting
    if (next) next()
    else if (turns.running > 1) turns.running -= 1
    else hosts.delete(host)
  }

  return {
    async run(host, task, { signal }) {
      await enter(host, signal)
      try {
        return await task()
      } finally {
        leave(host)
      }
    },
  }
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
