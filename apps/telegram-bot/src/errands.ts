/** Work that takes long and must not keep other readers waiting. */
export type Errands = {
  /** Begins a piece of work, which must not reject; false where too many are under way. */
  run(work: () => Promise<void>): boolean
  /** Resolves once nothing is under way. */
  done(): Promise<void>
}

/** At most `most` pieces of work at a time. */
export function createErrands({ most }: { most: number }): Errands {
  const running = new Set<Promise<void>>()
  return {
    run(work) {
      if (running.size >= most) return false
      const errand = work().finally(() => void running.delete(errand))
      running.add(errand)
      return true
    },
    async done() {
      await Promise.all(running)
    },
  }
}
