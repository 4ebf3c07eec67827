import type { Language } from '../readers/reader.ts'

/** What readers call the days: the ISO weekday of each name. Ours; by day, then name. */
const names: readonly (readonly string[])[] = [
  ['mon', 'monday', 'सोम', 'सोमवार'],
  ['tue', 'tues', 'tuesday', 'मंगल', 'मंगलवार'],
  ['wed', 'wednesday', 'बुध', 'बुधवार'],
  ['thu', 'thurs', 'thursday', 'गुरु', 'गुरुवार', 'गुरू', 'गुरूवार', 'बृहस्पति', 'बृहस्पतिवार', 'वीरवार'],
  ['fri', 'friday', 'शुक्र', 'शुक्रवार'],
  ['sat', 'saturday', 'शनि', 'शनिवार'],
  ['sun', 'sunday', 'इतवार', 'रवि', 'रविवार'],
]
const groups: Readonly<Record<string, readonly number[]>> = {
  daily: [1, 2, 3, 4, 5, 6, 7],
  'every day': [1, 2, 3, 4, 5, 6, 7],
  weekdays: [1, 2, 3, 4, 5],
  weekend: [6, 7],
  weekends: [6, 7],
  रोज: [1, 2, 3, 4, 5, 6, 7],
  रोज़: [1, 2, 3, 4, 5, 6, 7],
  सप्ताहांत: [6, 7],
  'हर दिन': [1, 2, 3, 4, 5, 6, 7],
  'हर रोज': [1, 2, 3, 4, 5, 6, 7],
  'हर रोज़': [1, 2, 3, 4, 5, 6, 7],
}

const dayOf = new Map(names.flatMap((words, index) => words.map((word) => [word, index + 1])))
const day = `(?:${longestFirst([...dayOf.keys()])})`
const daysPattern = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(${day})(?:\\s*[-–—]\\s*|\\s+(?:से|to)\\s+)(${day})|(${day})|(${longestFirst(Object.keys(groups))}))(?:\\s+(?:को|तक))?(?![\\p{L}\\p{M}])`,
  'giu',
)

/** Takes the days of the week out of a reader's words: "सोम-शुक्र 7 बजे" gives 1 to 5 and "7 बजे"; `null`: no day is named. */
export function takeWeekdays(text: string): { days: number[] | null; rest: string } {
  const days = new Set<number>()
  const rest = text.replace(daysPattern, (_, from, until, single, group) => {
    const found = from ? daysBetween(from, until) : single ? [dayNamed(single)] : groups[group.toLowerCase()]
    for (const each of found ?? []) days.add(each)
    return ' '
  })
  return { days: days.size === 0 ? null : [...days].sort(), rest }
}

const nameStyles = { hi: 'hi-IN', en: 'en-IN' } as const

/** Days as they are said: `सोमवार से शुक्रवार`, `शनिवार और रविवार`. */
export function sayWeekdays(days: readonly number[], language: Language): string {
  const locale = nameStyles[language]
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  // The first of January 2024 was a Monday.
  const said = days.map((each) => format.format(Date.UTC(2024, 0, each)))
  const [first, last] = [said.at(0), said.at(-1)]
  const isRange = days.length > 2 && (days.at(-1) ?? 0) - (days.at(0) ?? 0) === days.length - 1
  if (isRange) return language === 'hi' ? `${first} से ${last}` : `${first} to ${last}`
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(said)
}

/** Over the end of the week, too: Saturday to Monday. */
function daysBetween(from: string, until: string): number[] {
  const first = dayNamed(from)
  const count = ((dayNamed(until) - first + 7) % 7) + 1
  return Array.from({ length: count }, (_, index) => ((first - 1 + index) % 7) + 1)
}

function dayNamed(name: string): number {
  return dayOf.get(name.toLowerCase()) ?? 1
}

function longestFirst(words: readonly string[]): string {
  return words.toSorted((one, other) => other.length - one.length).join('|')
}
