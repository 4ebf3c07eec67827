import { latinDigits } from '@khabar/parser'

/** Words that name a part of the day, with the hours (24 h) that a plain "7" may mean there. Ours. */
const dayParts: Readonly<Record<string, readonly [number, number]>> = {
  am: [0, 11],
  pm: [12, 23],
  दोपहर: [11, 16],
  रात: [19, 30],
  शाम: [15, 21],
  सवेरे: [3, 11],
  सुबह: [3, 11],
}

const clock = String.raw`(?<!\d)(\d{1,2})(?!\d)(?:[:.](\d{2})(?!\d))?(?:\s*बजे)?`
const hindiPart = 'सुबह|सवेरे|दोपहर|शाम|रात'
/** The part of the day before the hour, or else behind it: in "सुबह 7 शाम 7" each hour has its own. */
const timePattern = new RegExp(
  `(${hindiPart})\\s*${clock}|${clock}(?:\\s*(${hindiPart}|am|pm)(?![\\p{L}\\p{M}]))?`,
  'giu',
)
/** Words between times that say nothing. */
const fillers = /(?<![\p{L}\p{M}])(?:और|व|and|at|बजे|को|पर|रोज़|रोज|हर दिन|daily)(?![\p{L}\p{M}])/giu

/**
 * The times of day in a reader's words, sorted and unique, as `HH:MM`: "07:00 21:00", "7", "सुबह 7 और रात 9 बजे",
 * "७:३०", "7 pm". Minutes follow a colon or full stop.
 *
 * @returns `[]` for "off" or "बंद"; `null` where a time is impossible ("25:00") or anything else is in the text.
 */
export function parseTimes(text: string): string[] | null {
  if (isOff(text)) return []
  const times = readTimes(text)
  return times && times.length > 0 ? [...new Set(times)].sort() : null
}

/** Whether somebody wants no more of it: "off", "बंद". */
export function isOff(text: string): boolean {
  return /^(?:off|none|बंद|बन्द|नहीं)$/iu.test(text.normalize('NFC').trim())
}

/** The times in a reader's words as `HH:MM`, in their order; `null` where one is impossible or anything else is there. */
export function readTimes(text: string): string[] | null {
  const times: (string | null)[] = []
  const rest = latinDigits(text.normalize('NFC'))
    .toLowerCase()
    .replace(timePattern, (_, before, hour, minute, bareHour, bareMinute, after) => {
      times.push(timeOf(before ?? after ?? null, Number(hour ?? bareHour), Number(minute ?? bareMinute ?? 0)))
      return ' '
    })
  const understood = times.filter((time) => time !== null)
  return understood.length < times.length || /[^\s,;&।]/u.test(rest.replace(fillers, ' ')) ? null : understood
}

function timeOf(part: string | null, hour: number, minute: number): string | null {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  const found = part === null ? hour % 24 : hourIn(part, hour)
  return found === null ? null : `${String(found).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function hourIn(part: string, hour: number): number | null {
  const [from, to] = dayParts[part] ?? [0, 23]
  const meant = hour > 12 ? [hour] : [hour % 12, (hour % 12) + 12, (hour % 12) + 24]
  const found = meant.find((each) => each >= from && each <= to)
  return found === undefined ? null : found % 24
}
