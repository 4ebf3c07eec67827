import type { QuietHours, Reader } from './reader.ts'

/**
 * When a reader's quiet hours end, if an instant lies in them; `null` outside, and where there are none.
 *
 * They are read off the local clock: an end that the clock skips moves forward, and where the clock is set back and
 * shows their hours again, they are quiet again.
 */
export function quietUntil(
  { quiet, timeZone }: Pick<Reader, 'quiet' | 'timeZone'>,
  at: Temporal.Instant,
): Temporal.Instant | null {
  if (!quiet) return null
  const { from, until } = quiet
  const local = at.toZonedDateTimeISO(timeZone)
  if (!isWithin(quiet, local)) return null
  const end = local
    .toPlainDate()
    .add({ days: from >= until && timeOf(local) >= from ? 1 : 0 })
    .toPlainDateTime(until)
  const first = end.toZonedDateTime(timeZone).toInstant()
  if (Temporal.Instant.compare(first, at) > 0) return first
  return end.toZonedDateTime(timeZone, { disambiguation: 'later' }).toInstant()
}

/** Whether a local time lies in hours. */
export function isWithin({ from, until }: QuietHours, local: Temporal.ZonedDateTime): boolean {
  const time = timeOf(local)
  return from >= until ? time >= from || time < until : time >= from && time < until
}

function timeOf(local: Temporal.ZonedDateTime): string {
  return local.toPlainTime().toString({ smallestUnit: 'minute' })
}
