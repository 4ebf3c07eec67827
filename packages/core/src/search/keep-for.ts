/**
 * A function that loads something anew only where what it has is older than so many minutes, in either direction of the
 * clock. Callers meanwhile share one load; one that failed is forgotten.
 */
export function keepFor<T>(
  minutes: number,
  load: (now: Temporal.Instant) => Promise<T>,
): (now: Temporal.Instant) => Promise<T> {
  let kept: { readonly at: Temporal.Instant; readonly loaded: Promise<T> } | null = null
  return (now) => {
    if (!kept || Math.abs(now.since(kept.at).total('minutes')) >= minutes) {
      const loading = { at: now, loaded: load(now) }
      kept = loading
      loading.loaded.catch(() => {
        if (kept === loading) kept = null
      })
    }
    return kept.loaded
  }
}
