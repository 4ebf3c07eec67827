/**
 * Makes each value once for its key and keeps it; memory is bounded by forgetting everything when there are `most`.
 * A promise that is rejected is kept like any other value: use it where the first failure ends the work.
 */
export function createMemo<T>(most: number): (key: string, make: () => T) => T {
  const kept = new Map<string, T>()
  return (key, make) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make()
    if (kept.size >= most) kept.clear()
    kept.set(key, made)
    return made
  }
}
