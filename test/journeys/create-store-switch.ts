import type { Store } from '@khabar/core'

/** A switch between a desk and its store: while it is off, the store answers nothing but that it does not. */
export function createStoreSwitch() {
  let isAway = false
  const breakable = <T extends object>(part: T): T =>
    new Proxy(part, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return (...words: unknown[]) =>
          isAway
            ? Promise.reject(new Error('the database does not answer'))
            : Reflect.apply(value, target, words)
      },
    })
  return {
    away: () => {
      isAway = true
    },
    back: () => {
      isAway = false
    },
    between: (store: Store): Store => ({
      ...store,
      leases: breakable(store.leases),
      readers: breakable(store.readers),
      updates: breakable(store.updates),
    }),
  }
}
