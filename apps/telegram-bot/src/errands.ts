/** Work that takes long and must not keep other readers waiting. */
export type Errands = {
  /** Begins a piece of work for an update, which must not reject; false where too many are under way. */
  run(updateId: number, work: () => Promise<void>): boolean
  /** What is under way for an update. */
  of(updateId: number): Promise<void> | undefined
  /** Resolves once nothing is under way. */
  done(): Promise<void>
}

/** At most `most` pieces of work at a time. */
export function createErrands({ most }: { most: number }): Errands {
  const running = new Map<number, Promise<void>>()
  return {
    run(updateId, work) {
      if (running.size >= most) return false
      running.set(
        updateId,
        work().finally(() => void running.delete(updateId)),
      )
      return true
    },
    of: (updateId) => running.get(updateId),
    async done() {
      await Promise.all(running.values())
    },
  }
}
