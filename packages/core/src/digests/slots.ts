/** A reader's rhythm: local times of day in an IANA zone. */
export type Rhythm = { readonly digestTimes: readonly string[]; readonly timeZone: string }

/** The first slot after an instant; `null` where there are no times. DST-safe: a time in a gap moves forward. */
export function nextSlot(
  { digestTimes, timeZone }: Rhythm,
  after: Temporal.Instant,
): Temporal.Instant | null {
  const today = after.toZonedDateTimeISO(timeZone).toPlainDate()
  const slots = [0, 1, 2].flatMap((days) => slotsOn(today.add({ days }), digestTimes, timeZone))
  return earliest(slots.filter((slot) => Temporal.Instant.compare(slot, after) > 0))
}

/** The last slot at or before an instant; `null` where there are no times. */
export function lastSlot({ digestTimes, timeZone }: Rhythm, at: Temporal.Instant): Temporal.Instant | null {
  const today = at.toZonedDateTimeISO(timeZone).toPlainDate()
  const slots = [0, -1, -2].flatMap((days) => slotsOn(today.add({ days }), digestTimes, timeZone))
  const past = slots.filter((slot) => Temporal.Instant.compare(slot, at) <= 0)
  return past.sort(Temporal.Instant.compare).at(-1) ?? null
}

function slotsOn(day: Temporal.PlainDate, times: readonly string[], timeZone: string): Temporal.Instant[] {
  return times.map((time) => day.toZonedDateTime({ timeZone, plainTime: time }).toInstant())
}

function earliest(instants: Temporal.Instant[]): Temporal.Instant | null {
  return instants.sort(Temporal.Instant.compare)[0] ?? null
}
