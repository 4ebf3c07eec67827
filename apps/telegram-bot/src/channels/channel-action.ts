import { type Section, sections } from '@khabar/core'

const names = ['daily', 'each', 'pause', 'preview', 'remove', 'resume', 'show', 'topics'] as const

/** What a button about a channel does, pressed in the private chat of somebody who administers it. */
export type ChannelAction = { readonly channel: number } & (
  | { readonly name: (typeof names)[number] }
  | { readonly name: 'section'; readonly section: Section }
)

/** A button's data, under 64 bytes: `ch:daily:-100123`. Written into messages that live for years: never change a word. */
export function encodeChannelAction(action: ChannelAction): string {
  const data = `ch:${action.name}:${action.channel}`
  return action.name === 'section' ? `${data}:${action.section}` : data
}

/** The action in a button's data; `null` for data that is none. */
export function decodeChannelAction(data: string): ChannelAction | null {
  const [, word, id, last] = /^ch:([a-z]{1,10}):(-\d{1,16})(?::([a-z]{1,20}))?$/.exec(data) ?? []
  const channel = Number(id)
  const section = sections.find((each) => each === last)
  if (word === 'section') return section ? { name: word, channel, section } : null
  const name = names.find((each) => each === word)
  return name && last === undefined ? { name, channel } : null
}
