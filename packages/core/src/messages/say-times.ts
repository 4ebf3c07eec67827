import type { DateStyle } from './dates.ts'
import { inDigits } from './in-digits.ts'

/** Times of day `HH:MM` as a sentence has them: `07:00 और 21:00`; `''` where there are none. */
export function sayTimes(
  times: readonly string[],
  { language, digits }: Pick<DateStyle, 'language' | 'digits'>,
): string {
  return inDigits(new Intl.ListFormat(language).format(times), digits)
}
