import { linkIn, linkOf } from '../reading/link-in.ts'
import { maxQueryLength } from '../search/parse-query.ts'
import type { Command } from './command.ts'
import { operatorTasks } from './operators/operator-task.ts'
import { settingIn } from './screens/setting-in.ts'

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
  पढ़ें: 'read',
  संबंधित: 'brief',
  सेटिंग: 'settings',
  भाषा: 'language',
  क्यों: 'why',
  मेराडेटा: 'mydata',
  मुझेभूलजाएँ: 'forget',
  मुझेभूलजाएं: 'forget',
  शुरू: 'start',
  बंद: 'stop',
  मदद: 'help',
}

/**
 * The command in a reader's text: `/topic ईरान`, `/विषय ईरान`, `/latest@khabar_bot`. Text without a slash is a topic
 * query, or a page to be read: by the address in it, or itself where it is too long to be a query. Blank text is a call
 * for help.
 */
export function parseCommand(text: string): Command {
  const trimmed = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (trimmed === '') return { name: 'help' }
  if (!trimmed.startsWith('/')) return bareCommand(trimmed, text)
  const space = trimmed.indexOf(' ')
  const word = (space < 0 ? trimmed : trimmed.slice(0, space)).slice(1).replace(/@.*$/u, '').toLowerCase()
  const rest = space < 0 ? '' : trimmed.slice(space + 1)
  const name = Object.hasOwn(hindiNames, word) ? (hindiNames[word] ?? word) : word
  const task = operatorTasks.find((each) => each === name)
  // What an operator sends to all keeps its lines.
  if (task)
    return {
      name: 'operator',
      task,
      words: text
        .normalize('NFC')
        .trim()
        .replace(/^\S+\s*/u, ''),
    }
  return commandOf(name, rest)
}

function bareCommand(trimmed: string, text: string): Command {
  const link = linkIn(trimmed)
  if (link !== null) return { name: 'read', page: link }
  // The lines of a pasted page are its paragraphs.
  return trimmed.length > maxQueryLength ? { name: 'read', page: text } : { name: 'topic', query: trimmed }
}

function commandOf(name: string, rest: string): Command {
  switch (name) {
    case 'start':
      return rest === '' ? { name } : { name, link: rest }
    case 'stop':
    case 'help':
    case 'mydata':
      return { name }
    case 'settings':
      return settingIn(rest) ?? { name }
    case 'forget':
      return { name, confirmed: false }
    case 'language':
      return { name, words: rest }
    case 'read':
      return { name, page: linkOf(rest) ?? rest }
    case 'brief':
      return { name, story: /^\d{1,12}$/.test(rest) ? Number(rest) : null }
    case 'why':
      return { name, messageId: null, words: rest }
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
