import type { WaitingItem } from './listed-item.ts'

const minute = 60_000
const hour = 60 * minute
/** After each failed reading but the last: five readings over two days. */
const waitsMs = [10 * minute, hour, 6 * hour, 36 * hour]

/** The item after a reading that failed; `null` where it is given up. */
export function retryItem(
  waiting: WaitingItem,
  { now, retryAfterMs }: { now: Temporal.Instant; retryAfterMs: number },
): WaitingItem | null {
  const waitMs = waitsMs[waiting.tries]
  if (waitMs === undefined) return null
  const milliseconds = Math.round(Math.max(waitMs, Math.min(retryAfterMs, 24 * hour)))
  return { ...waiting, tries: waiting.tries + 1, dueAt: now.add({ milliseconds }) }
}
