import type { Command } from './command.ts'

/** Hindi words for the commands, as readers type them after a slash. Ours. */
const hindiNames: Readonly<Record<string, string>> = {
  ताज़ा: 'latest',
  ताजा: 'latest',
  खबरें: 'latest',
  विषय: 'topic',
  फॉलो: 'follow',
  हटाएँ: 'unfollow',
  हटाएं: 'unfollow',
  छिपाएँ: 'mute',
  छिपाएं: 'mute',
  दिखाएँ: 'unmute',
  दिखाएं: 'unmute',
  मेरेविषय: 'topics',
  सार: 'digest',
  शांत: 'quiet',
  शुरू: 'start',
  बंद: 'stop',
  मदद: 'help',
}

/**
 * The command in a reader's text: `/topic ईरान`, `/विषय ईरान`, `/latest@khabar_bot`. Text without a slash is a topic
 * query. Blank text is a call for help.
 */
export function parseCommand(text: string): Command {
  const trimmed = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (trimmed === '') return { name: 'help' }
  if (!trimmed.startsWith('/')) return { name: 'topic', query: trimmed }
  const space = trimmed.indexOf(' ')
  const word = (space < 0 ? trimmed : trimmed.slice(0, space)).slice(1).replace(/@.*$/u, '').toLowerCase()
  const rest = space < 0 ? '' : trimmed.slice(space + 1)
  return commandOf(Object.hasOwn(hindiNames, word) ? (hindiNames[word] ?? word) : word, rest)
}

function commandOf(name: string, rest: string): Command {
  switch (name) {
    case 'start':
    case 'stop':
    case 'help':
      return { name }
    case 'latest':
      return { name }
    case 'topic':
    case 'search':
      return { name: 'topic', query: rest }
    case 'topics':
      return { name }
    case 'follow':
    case 'unfollow':
    case 'mute':
    case 'unmute':
      return { name, topic: rest }
    case 'digest':
      return { name, times: rest === '' ? null : rest }
    case 'quiet':
      return { name, words: rest }
    default:
      return { name: 'unknown' }
  }
}
