import { type Command, linkOf, parseCommand } from '@khabar/core'
import type { Message, MessageEntity, UserFromGetMe } from 'grammy/types'

/**
 * What a message asks of us, and `null` where it is none of our business: other kinds of message, commands of other
 * bots, what bots and linked channels say, and in groups all that neither names us nor answers us.
 */
export function commandIn(message: Message, me: UserFromGetMe): Command | null {
  const text = message.text ?? message.caption
  if (text === undefined || isNobodys(message)) return null
  const isPrivate = message.chat.type === 'private'
  if (text.startsWith('/')) return slashCommand(message, text, { me, isPrivate })
  if (isPrivate) return readingOf(message) ?? parseCommand(text)
  const words = withoutMention(text, me)
  const isReply = message.reply_to_message?.from?.id === me.id
  return words === null && !isReply ? null : (readingOf(message) ?? parseCommand(words ?? text))
}

/** What follows `/feed` in a private chat, of which our other platforms know nothing; `null` where something else is said. */
export function feedWordsIn({ chat, text = '' }: Message): string | null {
  const [command = '', ...words] = text.trim().split(/\s+/u)
  return chat.type === 'private' && /^\/feed(?:@\w+)?$/iu.test(command) ? words.join(' ') : null
}

/** Whether somebody sends us in private what we cannot read: a sticker, a voice message, a picture without words. */
export function isWordless(message: Message): boolean {
  const { chat, text, caption } = message
  const isContent = contents.some((name) => message[name] !== undefined)
  return chat.type === 'private' && (text ?? caption) === undefined && isContent && !isNobodys(message)
}

const contents = [
  'animation',
  'audio',
  'contact',
  'dice',
  'document',
  'location',
  'photo',
  'poll',
  'sticker',
  'story',
  'video',
  'video_note',
  'voice',
] as const

/** Anonymous administrators speak through a bot of Telegram's own, in the name of their group. */
function isNobodys({ from, sender_chat, is_automatic_forward, via_bot }: Message): boolean {
  return is_automatic_forward === true || via_bot !== undefined || (from?.is_bot === true && !sender_chat)
}

function slashCommand(
  message: Message,
  text: string,
  { me, isPrivate }: { me: UserFromGetMe; isPrivate: boolean },
): Command | null {
  const [, named] = /^\/[^\s@]+@(\S+)/u.exec(text) ?? []
  if (named !== undefined && named.toLowerCase() !== me.username.toLowerCase()) return null
  const command = parseCommand(text)
  const isKnown = command.name !== 'unknown' && command.name !== 'operator'
  // In a group it may well be meant for another bot.
  if (!isKnown && named === undefined && !isPrivate) return null
  const original = message.reply_to_message
  return command.name === 'why' && original?.from?.id === me.id
    ? { ...command, messageId: String(original.message_id) }
    : command
}

/** A page behind words, or an address without `https://`, as Telegram marks it. */
function readingOf({ text, caption, entities, caption_entities }: Message): Command | null {
  const shown = text ?? caption ?? ''
  for (const entity of entities ?? caption_entities ?? []) {
    const link = linkIn(entity, shown)
    if (link !== null) return { name: 'read', page: link }
  }
  return null
}

function linkIn(entity: MessageEntity, text: string): string | null {
  if (entity.type === 'text_link') return linkOf(entity.url)
  return entity.type === 'url' ? linkOf(text.slice(entity.offset, entity.offset + entity.length)) : null
}

/** The text without our name; `null` where it does not name us. */
function withoutMention(text: string, { username }: UserFromGetMe): string | null {
  const mention = new RegExp(`@${username}(?![A-Za-z0-9_])[:,]?`, 'giu')
  return mention.test(text) ? text.replace(mention, ' ').trim() : null
}
