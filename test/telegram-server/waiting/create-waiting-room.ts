/** Lets tests wait for something to become true without polling. */
export type WaitingRoom = {
  /** Looks again for everyone who waits. Called after each change of state. */
  readonly notify: () => void
  /**
   * Resolves with what `look` finds, as soon as it is not `undefined`.
   *
   * Rejects after `timeoutMs` with what `explain` says, and when the room closes.
   */
  readonly waitFor: <Found>(
    look: () => Found | undefined,
    options: { readonly timeoutMs: number; readonly explain: () => string },
  ) => Promise<Found>
  readonly close: () => void
}

/** Creates the room for one server. */
export function createWaitingRoom(): WaitingRoom {
  const waiting = new Set<{ check: () => void; fail: (reason: string) => void }>()

  return {
    notify: () => {
      for (const waiter of [...waiting]) waiter.check()
    },
    waitFor: (look, { timeoutMs, explain }) => {
      return new Promise((resolve, reject) => {
        const settle = (act: () => void) => {
          clearTimeout(timer)
          waiting.delete(waiter)
          act()
        }
        const fail = (reason: string) => settle(() => reject(new Error(`${reason}; ${explain()}`)))
        const check = () => {
          try {
            const found = look()
            if (found !== undefined) settle(() => resolve(found))
          } catch (error) {
            settle(() => reject(error))
          }
        }
        const timer = setTimeout(() => fail(`nothing came within ${timeoutMs} ms`), timeoutMs)
        const waiter = { check, fail }
        waiting.add(waiter)
        check()
      })
    },
    close: () => {
      for (const waiter of [...waiting]) waiter.fail('the server was closed')
    },
  }
}
