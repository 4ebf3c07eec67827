/** A zone's name as IANA writes it: an area, then places. Offsets and abbreviations name no rule for summer time. */
const zonePattern = /^(?:[a-z_]+(?:\/[a-z0-9_+-]+)+|utc)$/iu

/**
 * The IANA zone that a word names, in its usual spelling ("europe/berlin" gives `Europe/Berlin`); `null` for cities,
 * offsets ("+05:30"), abbreviations ("IST") and zones that do not exist.
 */
export function parseTimeZone(word: string): string | null {
  if (!zonePattern.test(word)) return null
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(word).timeZoneId
  } catch {
    // Temporal throws a RangeError for a zone that it does not know: that is the answer.
    return null
  }
}
