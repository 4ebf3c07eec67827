/** An instant as it is stored: whole milliseconds since 1970. */
export function millisecondsOf(instant: Temporal.Instant | null): number | null {
  return instant === null ? null : instant.epochMilliseconds
}

/** A stored instant. */
export function instantOf(milliseconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds)
}

/** A stored instant that may be missing. */
export function instantOrNull(milliseconds: number | null): Temporal.Instant | null {
  return milliseconds === null ? null : instantOf(milliseconds)
}
