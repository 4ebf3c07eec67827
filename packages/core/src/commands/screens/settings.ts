import { nameOfZone } from '../../messages/dates.ts'
import { inDigits } from '../../messages/in-digits.ts'
import { parseTimeZone } from '../../readers/parse-time-zone.ts'
import type { Reader, ReaderChanges } from '../../readers/reader.ts'
import type { Enquiry } from '../conversation.ts'
import type { Screen } from './screen.ts'

/** What is shown of a reader, joined or not. */
export type Chosen = Pick<
  Reader,
  | 'language'
  | 'timeZone'
  | 'digestTimes'
  | 'digestDays'
  | 'digestLength'
  | 'digestEdition'
  | 'quiet'
  | 'breakingInQuiet'
  | 'digits'
  | 'pictures'
>

/** One setting as a screen: what is offered, what holds now, and what a choice changes. */
export type Setting = {
  /** In the order shown; each is part of a button's data. */
  readonly choices: readonly string[]
  labelOf(choice: string, speech: Pick<Enquiry, 'say' | 'style'>): string
  isChosen(choice: string, reader: Chosen): boolean
  changesOf(choice: string, reader: Chosen): ReaderChanges | null
}

export type SettingScreen = Extract<
  Screen,
  'lang' | 'digits' | 'times' | 'length' | 'edition' | 'pictures' | 'quiet' | 'zone' | 'breaking'
>

const off = 'off'
const languages = { hi: 'हिंदी', en: 'English' } as const
const mostTimes = 8

/** The settings, as they are listed. */
export const settings: Readonly<Record<SettingScreen, Setting>> = {
  lang: {
    choices: ['hi', 'en'],
    labelOf: (choice) => (choice === 'en' ? languages.en : languages.hi),
    isChosen: (choice, { language }) => language === choice,
    changesOf: (choice) => (choice === 'hi' || choice === 'en' ? { language: choice } : null),
  },
  digits: {
    choices: ['latin', 'devanagari'],
    labelOf: (choice) => (choice === 'devanagari' ? '०१२३' : '0123'),
    isChosen: (choice, { digits }) => digits === choice,
    changesOf: (choice) => (choice === 'latin' || choice === 'devanagari' ? { digits: choice } : null),
  },
  times: {
    choices: ['0600', '0700', '0800', '0900', '1300', '1700', '1900', '2000', '2100', '2200', off],
    labelOf: (choice, { say, style }) =>
      choice === off ? say('choice-off') : inDigits(timeOf(choice), style.digits),
    isChosen: (choice, { digestTimes }) =>
      choice === off ? digestTimes.length === 0 : digestTimes.includes(timeOf(choice)),
    changesOf: timesAfter,
  },
  length: {
    choices: ['5', '10', '15'],
    labelOf: (choice, { say }) => say('count-stories', { count: Number(choice) }),
    isChosen: (choice, { digestLength }) => String(digestLength) === choice,
    changesOf: (choice) => (['5', '10', '15'].includes(choice) ? { digestLength: Number(choice) } : null),
  },
  edition: {
    choices: ['all', 'followed', 'sections'],
    labelOf: (choice, { say }) => say(`choice-edition-${choice}`),
    isChosen: (choice, { digestEdition }) => digestEdition === choice,
    changesOf: (choice) =>
      choice === 'all' || choice === 'followed' || choice === 'sections' ? { digestEdition: choice } : null,
  },
  pictures: {
    choices: ['none', 'preview', 'photo'],
    labelOf: (choice, { say }) => say(`choice-pictures-${choice}`),
    isChosen: (choice, { pictures }) => pictures === choice,
    changesOf: (choice) =>
      choice === 'none' || choice === 'preview' || choice === 'photo' ? { pictures: choice } : null,
  },
  quiet: {
    choices: ['2100-0600', '2200-0600', '2200-0700', '2300-0700', off],
    labelOf: (choice, { say, style }) => {
      const quiet = quietOf(choice)
      return quiet ? inDigits(`${quiet.from}–${quiet.until}`, style.digits) : say('choice-off')
    },
    isChosen: (choice, { quiet }) => {
      const offered = quietOf(choice)
      return offered?.from === quiet?.from && offered?.until === quiet?.until
    },
    changesOf: (choice) => (choice === off || quietOf(choice) ? { quiet: quietOf(choice) } : null),
  },
  zone: {
    choices: [
      'Asia/Kolkata',
      'Asia/Kathmandu',
      'Asia/Dubai',
      'Asia/Singapore',
      'Europe/London',
      'Europe/Berlin',
      'America/New_York',
      'America/Los_Angeles',
      'Australia/Sydney',
    ],
    labelOf: (choice, { style }) => nameOfZone(choice, style.language),
    isChosen: (choice, { timeZone }) => timeZone === choice,
    changesOf: (choice) => {
      const timeZone = parseTimeZone(choice)
      return timeZone === null ? null : { timeZone }
    },
  },
  breaking: {
    choices: ['yes', 'no'],
    labelOf: (choice, { say }) => say(`choice-${choice}`),
    isChosen: (choice, { breakingInQuiet }) => breakingInQuiet === (choice === 'yes'),
    changesOf: (choice) =>
      choice === 'yes' || choice === 'no' ? { breakingInQuiet: choice === 'yes' } : null,
  },
}

/** Whether a screen is one of a setting. */
export function isSetting(screen: Screen): screen is SettingScreen {
  return Object.hasOwn(settings, screen)
}

/** `0700` as `07:00`. */
export function timeOf(choice: string): string {
  return `${choice.slice(0, 2)}:${choice.slice(2)}`
}

/** Whether a choice is a time of day that could be chosen. */
export function isTime(choice: string): boolean {
  return /^(?:[01]\d|2[0-3])[0-5]\d$/.test(choice)
}

/** A time comes or goes with each press. */
function timesAfter(choice: string, { digestTimes }: Chosen): ReaderChanges | null {
  if (choice === off) return { digestTimes: [] }
  if (!isTime(choice)) return null
  const time = timeOf(choice)
  if (digestTimes.includes(time)) return { digestTimes: digestTimes.filter((each) => each !== time) }
  return digestTimes.length < mostTimes ? { digestTimes: [...digestTimes, time].sort() } : null
}

function quietOf(choice: string): Reader['quiet'] {
  const [from = '', until = '', ...more] = choice.split('-')
  return isTime(from) && isTime(until) && from !== until && more.length === 0
    ? { from: timeOf(from), until: timeOf(until) }
    : null
}
