const WEEKDAYS = ['सोमवार', 'मंगलवार', 'बुधवार', 'गुरुवार', 'शुक्रवार', 'शनिवार', 'रविवार']
const FRIDAY = 5
const PLACEHOLDER = /\{(वार|कामवार)(?:([+-]\d)|@(-?\d+))?\}/gu

/**
 * Writes Hindi weekdays, as they are in Asia/Kolkata, where the text holds placeholders.
 *
 * - `{वार}`: the day of publication; `{वार-1}`, `{वार+1}`: the day before, the day after
 * - `{वार@1600}`: the day 1,600 minutes before `clock`, so that all articles about an event name the same day
 * - `{कामवार…}`: the same, but the Friday before where that is a Saturday or Sunday (courts, markets, assemblies)
 */
export function fillWeekdays(
  text: string,
  { publishedAt, clock }: { readonly publishedAt: Temporal.Instant; readonly clock: Temporal.Instant },
): string {
  return text.replace(PLACEHOLDER, (_, kind: string, days?: string, minutes?: string) => {
    const moment = minutes === undefined ? publishedAt : clock.subtract({ minutes: Number(minutes) })
    const day = moment.toZonedDateTimeISO('Asia/Kolkata').add({ days: Number(days ?? 0) }).dayOfWeek
    return WEEKDAYS[(kind === 'कामवार' ? Math.min(day, FRIDAY) : day) - 1] ?? ''
  })
}
