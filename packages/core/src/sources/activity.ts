import type { FeedItem } from '@khabar/parser'

/** Never more often than this, and never less. */
export const shortestWaitMs = 5 * 60_000
export const longestWaitMs = 24 * 60 * 60_000
/** Where nothing is known of a source. */
export const usualWaitMs = 10 * 60_000

const itemsWeighed = 30

/**
 * Returns the time that usually lies between two items of a listing: the median over the newest of them, so that
 * quiet nights do not count. Items that came within five minutes of each other count as one.
 *
 * `null` where fewer than three moments of publishing are known.
 */
export function usualGapMs(items: readonly FeedItem[], now: Temporal.Instant): number | null {
  const times = items
    .flatMap(({ publishedAt }) => publishedAt?.epochMilliseconds ?? [])
    .filter((time) => time <= now.epochMilliseconds)
    .sort((a, b) => b - a)
    .slice(0, itemsWeighed)
  const gaps: number[] = []
  let last = times[0]
  for (const time of times) {
    if (last === undefined || last - time < shortestWaitMs) continue
    gaps.push(last - time)
    last = time
  }
  return gaps.length < 2 ? null : medianOf(gaps)
}

/**
 * Returns how long to wait after an answer: half the usual gap, reached slowly.
 *
 * Right after something new the next poll is soon, because news comes in bunches; then the wait grows with the
 * silence to half the usual gap; and where the silence goes far beyond what is usual, further, up to a day.
 */
export function waitByActivity({ gapMs, silenceMs }: { gapMs: number | null; silenceMs: number }): number {
  const usual = gapMs === null ? usualWaitMs : gapMs / 2
  const eager = Math.min(usual, Math.max(usualWaitMs, silenceMs / 4))
  return clampWait(Math.max(eager, silenceMs / 24))
}

function clampWait(ms: number): number {
  return Math.min(longestWaitMs, Math.max(shortestWaitMs, ms))
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return Math.round(((low ?? 0) + (high ?? 0)) / 2)
}
