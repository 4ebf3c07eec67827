import { quietUntil } from './quiet-hours.ts'
import type { Reader } from './reader.ts'

/** How far ahead a digest may be for a story to wait for it: a digest looks back 36 hours. */
const longestWaitHours = 24

/** What must be known of a reader to say when a new story goes to them. */
export type QuietReader = Pick<
  Reader,
  'timeZone' | 'quiet' | 'breakingInQuiet' | 'digestAt' | 'digestEdition'
>

/**
 * When a new story goes to somebody who follows its topic: now, or, in their quiet hours, when these end; `null` where
 * it is left to their next digest. Breaking news comes at once where the reader allows it.
 */
export function storyDueAt(
  reader: QuietReader,
  { isBreaking, now }: { isBreaking: boolean; now: Temporal.Instant },
): Temporal.Instant | null {
  const quietEnd = quietUntil(reader, now)
  if (!quietEnd || (isBreaking && reader.breakingInQuiet)) return now
  return comesInDigest(reader, now) ? null : quietEnd
}

/** Whether the reader has a digest soon enough, and one that is not of other stories only. */
function comesInDigest({ digestAt, digestEdition }: QuietReader, now: Temporal.Instant): boolean {
  if (!digestAt || digestEdition === 'sections') return false
  return Temporal.Instant.compare(digestAt, now.add({ hours: longestWaitHours })) <= 0
}

/**
 * When the digest of a slot goes out that was met at `now`: at once, for the reader chose that minute, be it quiet or
 * not. One that is late must not break the quiet: it waits for its end, or is left (`null`) to a slot that comes before.
 */
export function digestDueAt(
  reader: Pick<Reader, 'timeZone' | 'quiet'>,
  { slot, next, now }: { slot: Temporal.Instant; next: Temporal.Instant | null; now: Temporal.Instant },
): Temporal.Instant | null {
  const quietEnd = quietUntil(reader, now)
  if (!quietEnd || quietUntil(reader, slot)) return now
  return next && Temporal.Instant.compare(next, quietEnd) <= 0 ? null : quietEnd
}
