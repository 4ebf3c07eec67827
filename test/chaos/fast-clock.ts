/** A clock that runs faster than the real one, the same in every process that is given the same numbers. */
export type FastClock = {
  /** Milliseconds since 1970 of the real clock at its start. */
  readonly startedAt: number
  /** What it showed then. */
  readonly shows: string
  readonly speed: number
}

/** The instant on a fast clock. */
export function readClock({ startedAt, shows, speed }: FastClock): Temporal.Instant {
  return Temporal.Instant.from(shows).add({ milliseconds: Math.round((Date.now() - startedAt) * speed) })
}
