/** Runs work as soon as there is room for it, first come, first served. */
export type Gate = <Result>(work: () => Promise<Result>) => Promise<Result>

/** A gate through which at most `size` pieces of work go at one time. */
export function createGate(size: number): Gate {
  let free = Math.max(1, size)
  const waiting: (() => void)[] = []
  const enter = async (): Promise<void> => {
    if (free === 0) return new Promise((resolve) => waiting.push(resolve))
    free--
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
