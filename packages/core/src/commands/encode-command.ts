import type { StoryCursor } from '../stories/story.ts'
import type { Command } from './command.ts'

/** Short form of the commands that buttons carry. Written into messages that live for years: never change a letter. */
export type ButtonCommand =
  | { readonly name: 'latest'; readonly after?: StoryCursor | null }
  | { readonly name: 'follow' | 'unfollow'; readonly topic: number }
  | { readonly name: 'digest'; readonly times: null }

/** A button's data: ASCII, well under Telegram's 64 bytes and Discord's 100 characters. */
export function encodeCommand(command: ButtonCommand): string {
  switch (command.name) {
    case 'latest':
      return command.after ? `l:${command.after.updatedAt.epochMilliseconds}.${command.after.id}` : 'l'
    case 'follow':
      return `f:${command.topic}`
    case 'unfollow':
      return `u:${command.topic}`
    case 'digest':
      return 'd'
  }
}

/** The command in a button's data; `unknown` for data that we never wrote. */
export function decodeCommand(data: string): Command {
  const parts = /^([a-z])(?::(\d{1,15})(?:\.(\d{1,15}))?)?$/.exec(data)
  const [, letter, first, second] = parts ?? []
  if (letter === 'd' && first === undefined) return { name: 'digest', times: null }
  if (letter === 'l' && first === undefined) return { name: 'latest' }
  if (letter === 'l' && second !== undefined)
    return { name: 'latest', after: cursorOf(Number(first), Number(second)) }
  if (letter === 'f' && first && second === undefined) return { name: 'follow', topic: Number(first) }
  if (letter === 'u' && first && second === undefined) return { name: 'unfollow', topic: Number(first) }
  return { name: 'unknown' }
}

function cursorOf(epochMs: number, id: number): StoryCursor {
  return { updatedAt: Temporal.Instant.fromEpochMilliseconds(epochMs), id }
}
