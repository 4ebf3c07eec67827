const zone = 'Asia/Kolkata'
const longDate = new Intl.DateTimeFormat('hi', { dateStyle: 'long', timeZone: zone })
const clockTime = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: zone })

/** Returns a moment as an outlet prints it, Indian time: `6 मार्च 2026, 18:05 IST`. */
export function hindiDate(moment: Temporal.Instant): string {
  return `${longDate.format(moment.epochMilliseconds)}, ${clockTime.format(moment.epochMilliseconds)} IST`
}

/** Returns a moment as ISO 8601 with India's offset: `2026-03-06T18:05:00+05:30`. */
export function indianIsoDate(moment: Temporal.Instant): string {
  return moment.toString({ timeZone: zone, smallestUnit: 'second' })
}

/** Returns a moment as feeds and HTTP headers write it: `Fri, 06 Mar 2026 12:35:00 GMT`. */
export function httpDate(moment: Temporal.Instant): string {
  return new Date(moment.epochMilliseconds).toUTCString()
}
