import type { Reader } from '../readers/reader.ts'

/** A reader's rhythm: local times of day on days of the week, in an IANA zone. */
export type Rhythm = Pick<Reader, 'digestTimes' | 'digestDays' | 'timeZone'>

/** A week, and the rest of the day at hand. */
const daysAhead = 8

/**
 * The first slot after an instant; `null` where there are no times or no days.
 *
 * A time that the clock skips moves forward by as much as is skipped; one that it shows twice is meant the first time.
 */
export function nextSlot(rhythm: Rhythm, after: Temporal.Instant): Temporal.Instant | null {
  const today = after.toZonedDateTimeISO(rhythm.timeZone).toPlainDate()
  for (let days = 0; days <= daysAhead; days++) {
    const slot = slotsOn(today.add({ days }), rhythm).find((each) => isBefore(after, each))
    if (slot) return slot
  }
  return null
}

/** The last slot at or before an instant; `null` where there are no times or no days. */
export function lastSlot(rhythm: Rhythm, at: Temporal.Instant): Temporal.Instant | null {
  const today = at.toZonedDateTimeISO(rhythm.timeZone).toPlainDate()
  for (let days = 0; days <= daysAhead; days++) {
    const slot = slotsOn(today.subtract({ days }), rhythm).findLast((each) => !isBefore(at, each))
    if (slot) return slot
  }
  return null
}

function slotsOn(day: Temporal.PlainDate, { digestTimes, digestDays, timeZone }: Rhythm): Temporal.Instant[] {
  if (!digestDays.includes(day.dayOfWeek)) return []
  return digestTimes
    .map((time) => day.toZonedDateTime({ timeZone, plainTime: time }).toInstant())
    .sort(Temporal.Instant.compare)
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0
}
