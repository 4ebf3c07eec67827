import type { Message, MessageOrigin } from 'grammy/types'
import { openChat } from '../chats/open-chat.ts'
import { findMessage, type MessageDraft } from '../chats/store-message.ts'
import { readReplyMarkup } from '../keyboards/read-reply-markup.ts'
import type { Payload } from '../payload/payload.ts'
import { readInteger, readJson, readString } from '../payload/read-field.ts'
import { badRequest } from '../telegram-error.ts'
import type { World } from '../world.ts'
import type { MethodCall } from './method.ts'
import { readCaption } from './read-content.ts'
import { sendFromBot } from './send-from-bot.ts'

/** copyMessage: gives the `message_id` of the copy, which has the content and its own buttons and reply. */
export function copyMessage({ world, payload }: MethodCall): unknown {
  const original = findOriginal(world, payload, 'copy')
  const content = contentOf(original)
  if (Object.keys(content).length === 0) throw badRequest("Message can't be copied")
  const isRecaptioned = original.photo !== undefined && payload.fields.caption !== undefined
  const { caption: _, caption_entities: __, ...bare } = content
  const copy = isRecaptioned ? { ...bare, ...readCaption(world, payload) } : content
  const markup = readReplyMarkup(readJson(payload, 'reply_markup', 'reply keyboard markup'))
  const [message] = sendFromBot(world, payload, [copy], { kind: kindOf(original), markup })
  return { message_id: message?.message_id }
}

/** forwardMessage: gives the message, with where it comes from. */
export function forwardMessage({ world, payload }: MethodCall): unknown {
  const original = findOriginal(world, payload, 'forward')
  const content = contentOf(original)
  if (Object.keys(content).length === 0) throw badRequest("Message can't be forwarded")
  const forwarded = { ...content, forward_origin: original.forward_origin ?? originOf(original) }
  return sendFromBot(world, payload, [forwarded], { kind: kindOf(original) })[0]
}

function findOriginal(world: World, payload: Payload, purpose: 'copy' | 'forward'): Message {
  const from = readString(payload, 'from_chat_id')
  if (from === '') throw badRequest('Parameter "from_chat_id" is required')
  const stored = findMessage(openChat(world, from, 'read'), readInteger(payload, 'message_id'))
  if (!stored) throw badRequest(`message to ${purpose} not found`)
  return stored.message
}

function contentOf({
  text,
  entities,
  rich_message,
  photo,
  caption,
  caption_entities,
}: Message): MessageDraft {
  return {
    ...(text !== undefined && { text }),
    ...(entities && { entities }),
    ...(rich_message && { rich_message }),
    ...(photo && { photo }),
    ...(caption !== undefined && { caption }),
    ...(caption_entities && { caption_entities }),
  }
}

function kindOf(message: Message): 'text messages' | 'photos' {
  return message.photo ? 'photos' : 'text messages'
}

function originOf({ chat, date, message_id, from }: Message): MessageOrigin {
  if (chat.type === 'channel') return { type: 'channel', chat, date, message_id }
  if (from) return { type: 'user', date, sender_user: from }
  return { type: 'hidden_user', date, sender_user_name: chat.title ?? '' }
}
