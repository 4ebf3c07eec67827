import type { StoryCursor } from '../stories/story.ts'
import type { Command, TopicCommand } from './command.ts'
import { decodeScreen } from './screens/encode-screen.ts'

/** Short form of the commands that buttons carry. Written into messages that live for years: never change a letter. */
export type ButtonCommand =
  | { readonly name: 'latest'; readonly after?: StoryCursor | null }
  | Extract<Command, { name: 'question' }>
  | { readonly name: TopicCommand; readonly topic: number }
  | { readonly name: 'topics'; readonly offset?: number }
  | { readonly name: 'digest'; readonly times: null }
  | { readonly name: 'brief'; readonly story: number }
  | { readonly name: 'forget'; readonly confirmed: true }

const topicCommands = ['follow', 'unfollow', 'mute', 'unmute'] as const
const letterOf: Readonly<Record<TopicCommand, string>> = {
  follow: 'f',
  unfollow: 'u',
  mute: 'm',
  unmute: 'n',
}

/** A button's data: ASCII, well under Telegram's 64 bytes and Discord's 100 characters. */
export function encodeCommand(command: ButtonCommand): string {
  switch (command.name) {
    case 'latest':
      return command.after ? `l:${command.after.updatedAt.epochMilliseconds}.${command.after.id}` : 'l'
    case 'question':
      return command.page
        ? `q:${command.question}.${command.page.asked.epochMilliseconds}.${command.page.page}`
        : `q:${command.question}`
    case 'follow':
    case 'unfollow':
    case 'mute':
    case 'unmute':
      return `${letterOf[command.name]}:${command.topic}`
    case 'topics':
      return command.offset ? `t:${command.offset}` : 't'
    case 'digest':
      return 'd'
    case 'brief':
      return `b:${command.story}`
    case 'forget':
      return 'x'
  }
}

/** The command in a button's data; `unknown` for data that we never wrote. */
export function decodeCommand(data: string): Command {
  const screen = decodeScreen(data)
  if (screen) return screen
  const parts = /^([a-z])(?::(\d{1,15})(?:\.(\d{1,15})(?:\.(\d{1,4}))?)?)?$/.exec(data)
  const [, letter, first, second, third] = parts ?? []
  if (letter === 'q' && first) return questionOf(Number(first), second, third)
  if (third !== undefined) return { name: 'unknown' }
  if (letter === 'x' && first === undefined) return { name: 'forget', confirmed: true }
  if (letter === 'd' && first === undefined) return { name: 'digest', times: null }
  if (letter === 'l' && first === undefined) return { name: 'latest' }
  if (letter === 'l' && second !== undefined)
    return { name: 'latest', after: cursorOf(Number(first), Number(second)) }
  if (second !== undefined) return { name: 'unknown' }
  if (letter === 'b' && first) return { name: 'brief', story: Number(first) }
  if (letter === 't') return first ? { name: 'topics', offset: Number(first) } : { name: 'topics' }
  const name = topicCommands.find((each) => letterOf[each] === letter)
  if (name && first) return { name, topic: Number(first) }
  return { name: 'unknown' }
}

function questionOf(question: number, asked: string | undefined, page: string | undefined): Command {
  if (asked === undefined) return { name: 'question', question, page: null }
  if (page === undefined) return { name: 'unknown' }
  const at = Temporal.Instant.fromEpochMilliseconds(Number(asked))
  return { name: 'question', question, page: { asked: at, page: Number(page) } }
}

function cursorOf(epochMs: number, id: number): StoryCursor {
  return { updatedAt: Temporal.Instant.fromEpochMilliseconds(epochMs), id }
}
