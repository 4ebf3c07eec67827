const timeZone = 'Asia/Kolkata'

/** A clock that runs with the real one and can be moved forward: the demo's reader need not wait for the hour. */
export function createClock() {
  let ahead = Temporal.Duration.from({ seconds: 0 })
  const now = () => Temporal.Now.instant().add(ahead)
  return {
    now,
    moveTo(at: Temporal.Instant) {
      ahead = ahead.add(now().until(at))
    },
    /** The next full minute in India, and how a reader writes it: `17:23`. */
    nextMinute(): { at: Temporal.Instant; time: string } {
      const at = now().round({ smallestUnit: 'minute', roundingMode: 'floor' }).add({ minutes: 1 })
      const time = at.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' })
      return { at, time }
    },
  }
}
