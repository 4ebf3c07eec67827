/**
 * Returns a wait drawn evenly from three quarters of it to a tenth more, never below `atLeastMs`: sources that were
 * read in one minute do not come due in one minute. Where the lower bound cuts the range, the range moves up whole.
 */
export function spreadWait(
  waitMs: number,
  { atLeastMs, random }: { atLeastMs: number; random: () => number },
): number {
  const from = Math.max(atLeastMs, waitMs * 0.75)
  return Math.round(from + random() * waitMs * 0.35)
}
