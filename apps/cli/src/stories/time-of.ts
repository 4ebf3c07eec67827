/** A time as operators read it, in the machine's zone: `2026-11-24 07:40`. */
export function timeOf(instant: Temporal.Instant, timeZone = Temporal.Now.timeZoneId()): string {
  return instant
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')
}
