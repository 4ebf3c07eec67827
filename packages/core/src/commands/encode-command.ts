import type { LatestPage } from './answer-page.ts'
import type { Command, TopicCommand } from './command.ts'
import type { OperatorAssent } from './operators/operator-task.ts'
import { decodeScreen } from './screens/encode-screen.ts'

/** Commands that buttons carry. */
export type ButtonCommand =
  | Extract<Command, { name: 'latest' | 'question' | 'topics' | 'story' | 'offer' }>
  | OperatorAssent
  | { readonly name: TopicCommand; readonly topic: number }
  | (Extract<Command, { name: 'digest' }> & { readonly times: null })
  | (Extract<Command, { name: 'brief' }> & { readonly story: number })
  | { readonly name: 'forget'; readonly confirmed: true }

const letterOf: Readonly<Record<TopicCommand, string>> = {
  follow: 'f',
  unfollow: 'u',
  mute: 'm',
  unmute: 'n',
}

/**
 * A button's data: ASCII, well under Telegram's 64 bytes and Discord's 100 characters. Written into messages that live
 * for years: never change a letter.
 */
export function encodeCommand(command: ButtonCommand): string {
  switch (command.name) {
    case 'latest':
      return encodeLatest(command.page)
    case 'question':
      return dataOf('q', command.question, ...numbersOf(command.page))
    case 'follow':
    case 'unfollow':
    case 'mute':
    case 'unmute':
      return dataOf(letterOf[command.name], command.topic)
    case 'topics':
      return command.offset === undefined ? 't' : dataOf('t', command.offset)
    case 'digest':
      return dataOf('d', ...numbersOf(command.page))
    case 'brief':
      return command.page === undefined
        ? dataOf('b', command.story)
        : dataOf('b', command.story, command.page)
    case 'story':
      return dataOf('c', command.story)
    case 'offer':
      return dataOf(command.wish === 'follow' ? 'k' : 'j', command.story)
    case 'assent':
      return command.task === 'withdraw'
        ? dataOf('w', command.story)
        : dataOf('o', command.text, command.asked.epochMilliseconds)
    case 'forget':
      return 'x'
  }
}

function encodeLatest(page: LatestPage | undefined): string {
  if (!page) return 'l'
  if (page.at === 'first') return 'p'
  const { updatedAt, id } = page.cursor
  const letter = page.at === 'after' ? 'l' : 'p'
  return dataOf(letter, updatedAt.epochMilliseconds, id, ...(page.number === null ? [] : [page.number]))
}

function numbersOf(page: { asked: Temporal.Instant; page: number } | null | undefined): number[] {
  return page ? [page.asked.epochMilliseconds, page.page] : []
}

function dataOf(letter: string, ...numbers: number[]): string {
  return numbers.length === 0 ? letter : `${letter}:${numbers.join('.')}`
}

const pattern = /^([a-z])(?::(\d{1,15})(?:\.(\d{1,15})(?:\.(\d{1,15}))?)?)?$/

/** The command in a button's data; `unknown` for data that we never wrote. */
export function decodeCommand(data: string): Command {
  const screen = decodeScreen(data)
  if (screen) return screen
  const [, letter = '', ...digits] = pattern.exec(data) ?? []
  const [a = 0, b = 0, c = 0] = digits.map(Number)
  const form = letter + digits.filter((each) => each !== undefined).length
  return Object.hasOwn(readings, form) ? (readings[form]?.(a, b, c) ?? unknown) : unknown
}

const unknown: Command = { name: 'unknown' }

/** By the letter and the number of numbers behind it. */
const readings: Readonly<Record<string, (a: number, b: number, c: number) => Command>> = {
  b1: (story) => ({ name: 'brief', story }),
  b2: (story, page) => ({ name: 'brief', story, page }),
  c1: (story) => ({ name: 'story', story }),
  d0: () => ({ name: 'digest', times: null }),
  d2: (asked, page) => ({ name: 'digest', times: null, page: { asked: at(asked), page } }),
  f1: (topic) => ({ name: 'follow', topic }),
  j1: (story) => ({ name: 'offer', story, wish: 'mute' }),
  k1: (story) => ({ name: 'offer', story, wish: 'follow' }),
  l0: () => ({ name: 'latest' }),
  l2: (ms, id) => ({ name: 'latest', page: pageAt('after', ms, id, null) }),
  l3: (ms, id, number) => ({ name: 'latest', page: pageAt('after', ms, id, number) }),
  m1: (topic) => ({ name: 'mute', topic }),
  n1: (topic) => ({ name: 'unmute', topic }),
  o2: (text, asked) => ({ name: 'assent', task: 'broadcast', text, asked: at(asked) }),
  p0: () => ({ name: 'latest', page: { at: 'first' } }),
  p3: (ms, id, number) => ({ name: 'latest', page: pageAt('before', ms, id, number) }),
  q1: (question) => ({ name: 'question', question, page: null }),
  q3: (question, asked, page) => ({ name: 'question', question, page: { asked: at(asked), page } }),
  t0: () => ({ name: 'topics' }),
  t1: (offset) => ({ name: 'topics', offset }),
  u1: (topic) => ({ name: 'unfollow', topic }),
  w1: (story) => ({ name: 'assent', task: 'withdraw', story }),
  x0: () => ({ name: 'forget', confirmed: true }),
}

function pageAt(place: 'after' | 'before', ms: number, id: number, number: number | null): LatestPage {
  return { at: place, cursor: { updatedAt: at(ms), id }, number }
}

function at(epochMs: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(epochMs)
}
