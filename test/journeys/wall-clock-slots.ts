/** A reader's rhythm, as the model below needs it. */
export type Rhythm = {
  readonly digestTimes: readonly string[]
  readonly digestDays: readonly number[]
  readonly timeZone: string
}

type Minute = { readonly at: number; readonly day: string; readonly weekday: number; readonly time: string }

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/**
 * The slots of a rhythm between two instants, found without Temporal's zones: the wall clock is read minute by minute.
 * A time that it shows twice counts the first time; one that it skips counts as much later as is skipped (one hour).
 */
export function wallClockSlots(
  { digestTimes, digestDays, timeZone }: Rhythm,
  { from, until }: { from: Temporal.Instant; until: Temporal.Instant },
): Temporal.Instant[] {
  const minutes = readMinutes(timeZone, from, until)
  const firstAt = new Map<string, number>()
  for (const { day, time, at } of minutes)
    if (!firstAt.has(`${day} ${time}`)) firstAt.set(`${day} ${time}`, at)
  const days = new Map(minutes.map(({ day, weekday }) => [day, weekday]))
  const found = new Set<number>()
  for (const [day, weekday] of days) {
    if (!digestDays.includes(weekday)) continue
    for (const time of digestTimes) {
      const at = firstAt.get(`${day} ${time}`) ?? firstAt.get(`${day} ${anHourAfter(time)}`)
      if (at !== undefined && at >= from.epochMilliseconds && at <= until.epochMilliseconds) found.add(at)
    }
  }
  return [...found].sort((a, b) => a - b).map((at) => Temporal.Instant.fromEpochMilliseconds(at))
}

const read = new Map<string, Minute[]>()

/** With a day before and after, for a day must be seen whole to know which times it skips. */
function readMinutes(timeZone: string, from: Temporal.Instant, until: Temporal.Instant): Minute[] {
  const key = `${timeZone} ${from} ${until}`
  const known = read.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const minutes: Minute[] = []
  const dayMs = 24 * 60 * 60_000
  for (let at = from.epochMilliseconds - dayMs; at <= until.epochMilliseconds + dayMs; at += 60_000) {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    minutes.push({
      at,
      day: `${parts.year}-${parts.month}-${parts.day}`,
      weekday: weekdays.indexOf(parts.weekday ?? '') + 1,
      time: `${parts.hour}:${parts.minute}`,
    })
  }
  read.set(key, minutes)
  return minutes
}

function anHourAfter(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return `${String(hour + 1).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
