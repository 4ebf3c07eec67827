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

const timePattern =
  /(?:(सुबह|सवेरे|दोपहर|शाम|रात)\s*)?(\d{1,2})(?:[:.](\d{2}))?(?:\s*बजे)?(?:\s*(सुबह|सवेरे|दोपहर|शाम|रात|am|pm)(?![\p{L}\p{M}]))?/giu

/**
 * The times of day in a reader's words, sorted and unique, as `HH:MM`: "07:00 21:00", "7", "सुबह 7 और रात 9 बजे",
 * "७:३०", "7 pm". Minutes follow a colon or full stop.
 *
 * @returns `[]` for "off" or "बंद"; `null` where a time is impossible ("25:00") or anything else is in the text.
 */
export function parseTimes(text: string): string[] | null {
  const plain = toAsciiDigits(text.normalize('NFC')).toLowerCase().trim()
  if (/^(?:off|none|बंद|बन्द|नहीं)$/u.test(plain)) return []
  const times: string[] = []
  let understood = true
  const rest = plain.replace(timePattern, (_, before, hour, minute, after) => {
    const time = timeOf(before ?? after ?? null, Number(hour), Number(minute ?? 0))
    if (time) times.push(time)
    else understood = false
    return ' '
  })
  if (
    !understood ||
    times.length === 0 ||
    /[^\s,;&।]/u.test(rest.replace(/(?:और|व|and|बजे|रोज़|रोज|पर)/gu, ' '))
  )
    return null
  return [...new Set(times)].sort()
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

function toAsciiDigits(text: string): string {
  return text.replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x966))
}
