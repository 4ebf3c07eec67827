import { type Action, decodeCommand, type Message } from '@khabar/core'

/** The address that opens the private chat with a bot and has it started with a word of `[A-Za-z0-9_-]{1,64}`. */
export function deepLink(username: string, parameter: string): string {
  return `https://t.me/${username}?start=${parameter}`
}

/**
 * What a start link has to bring along to come to what a button's data asks for (`f:12` → `t_12`); `null` where no
 * link leads there.
 */
export function startParameterOf(data: string): string | null {
  const command = decodeCommand(data)
  switch (command.name) {
    case 'follow':
      return `t_${command.topic}`
    case 'brief':
    case 'story':
      return command.story === null ? null : `c_${command.story}`
    case 'offer':
      return command.wish === 'follow' ? `c_${command.story}` : null
    default:
      return null
  }
}

/**
 * A message for where a press must not reach the bot (channels, messages of others): buttons with data become links to
 * the private chat, or fall away; of those that lead to one place the first stays.
 */
export function withLinksOnly<M extends Message>(message: M, username: string): M {
  const actions = new Map<string, Action>()
  for (const action of message.actions) {
    const url = 'url' in action ? action.url : linkOf(action.data, username)
    if (url !== null && !actions.has(url)) actions.set(url, { label: action.label, url })
  }
  return { ...message, actions: [...actions.values()] }
}

function linkOf(data: string, username: string): string | null {
  const parameter = startParameterOf(data)
  return parameter === null ? null : deepLink(username, parameter)
}
