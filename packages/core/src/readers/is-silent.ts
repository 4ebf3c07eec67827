import { isWithin } from './quiet-hours.ts'
import type { Reader } from './reader.ts'

/** The night of readers who chose no quiet hours. */
const night = { from: '22:00', until: '06:00' }

/**
 * Whether what goes to a reader at `now` comes without a sound: in their quiet hours, or in the night where they chose
 * none; a digest that they asked for at that hour, too. Only breaking news sounds, for who wants it even then.
 */
export function isSilent(
  { timeZone, quiet, breakingInQuiet }: Pick<Reader, 'timeZone' | 'quiet' | 'breakingInQuiet'>,
  { isBreaking, now }: { isBreaking: boolean; now: Temporal.Instant },
): boolean {
  if (isBreaking && breakingInQuiet) return false
  return isWithin(quiet ?? night, now.toZonedDateTimeISO(timeZone))
}
