/** Lets tests wait for something to become true without polling. */
export type Signal = {
  /** Tells every waiter to look again. */
  notify(): void
  /**
   * Resolves with the first value `look` returns that is not undefined; looks at once and after each `notify`.
   *
   * @throws an Error naming `waitingFor` when nothing came within `timeoutMs`.
   */
  when<T>(look: () => T | undefined, options: { waitingFor: string; timeoutMs?: number }): Promise<T>
}

/** Returns a signal with no waiters. */
export function createSignal(): Signal {
  const waiters = new Set<() => void>()
  return {
    notify() {
      for (const look of [...waiters]) look()
    },
    when(look, { waitingFor, timeoutMs = 5_000 }) {
      return new Promise((resolve, reject) => {
        const settle = () => {
          clearTimeout(timer)
          waiters.delete(attempt)
        }
        const attempt = () => {
          const value = look()
          if (value === undefined) return
          settle()
          resolve(value)
        }
        const timer = setTimeout(() => {
          settle()
          reject(new Error(`Waited ${timeoutMs} ms in vain for ${waitingFor}.`))
        }, timeoutMs)
        waiters.add(attempt)
        attempt()
      })
    },
  }
}
