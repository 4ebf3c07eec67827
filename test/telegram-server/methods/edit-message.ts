import type { Message } from 'grammy/types'
import type { StoredMessage } from '../chats/chat-state.ts'
import { openChat } from '../chats/open-chat.ts'
import { findMessage } from '../chats/store-message.ts'
import { readReplyMarkup } from '../keyboards/read-reply-markup.ts'
import type { Payload } from '../payload/payload.ts'
import { readInteger, readJson, readString } from '../payload/read-field.ts'
import { readRichMessage } from '../rich/read-rich-message.ts'
import { badRequest } from '../telegram-error.ts'
import type { World } from '../world.ts'
import type { MethodCall } from './method.ts'
import { readCaption, readLinkPreview, readText } from './read-content.ts'
import { keepPace } from './send-from-bot.ts'

/**
 * editMessageText, to a text or to a rich message: gives the message. Without a `reply_markup` the buttons go. That
 * each may become the other is a guess from "edit text, rich and game messages".
 */
export function editMessageText({ world, payload }: MethodCall): unknown {
  const content =
    payload.fields.rich_message === undefined
      ? { ...readText(world, payload), ...readLinkPreview(payload) }
      : { rich_message: readRichMessage(payload) }
  return edit(world, payload, (message) => {
    const { text, rich_message, entities: _, link_preview_options: __, ...rest } = message
    if (text === undefined && rich_message === undefined)
      throw badRequest('There is no text in the message to edit')
    return { ...rest, ...content }
  })
}

/** editMessageCaption: gives the message. Without a `reply_markup` the buttons go, without a caption that goes. */
export function editMessageCaption({ world, payload }: MethodCall): unknown {
  const content = readCaption(world, payload)
  return edit(world, payload, (message) => {
    if (message.photo === undefined) throw badRequest('There is no caption in the message to edit')
    const { caption: _, caption_entities: __, ...rest } = message
    return { ...rest, ...content }
  })
}

/** editMessageReplyMarkup: gives the message. */
export function editMessageReplyMarkup({ world, payload }: MethodCall): unknown {
  return edit(world, payload, (message) => message)
}

function edit(world: World, payload: Payload, change: (message: Message) => Message): Message {
  const markup = readReplyMarkup(readJson(payload, 'reply_markup', 'reply keyboard markup'))
  const chatId = readString(payload, 'chat_id')
  if (chatId === '' && readString(payload, 'inline_message_id') === '') {
    throw badRequest('Message identifier is not specified')
  }
  // Messages sent through the inline mode of this server have no identifier of their own.
  if (chatId === '') throw badRequest('MESSAGE_ID_INVALID')
  const state = openChat(world, chatId, 'write')
  const stored = findMessage(state, readInteger(payload, 'message_id'))
  if (!stored) throw badRequest('message to edit not found')
  if (!stored.isFromBot) throw badRequest("Message can't be edited")

  const { reply_markup: _, ...changed } = change(stored.message)
  const next: Message = { ...changed, ...(markup.inline && { reply_markup: markup.inline }) }
  if (looks(next) === looks(stored.message)) throw notModified()
  keepPace(world, state)
  return replace(world, stored, next)
}

function replace(world: World, stored: StoredMessage, next: Message): Message {
  stored.earlier.push(stored.message)
  stored.message = { ...next, edit_date: Math.floor(world.now() / 1_000) }
  world.waitingRoom.notify()
  return stored.message
}

function looks({
  text,
  entities,
  rich_message,
  caption,
  caption_entities,
  reply_markup,
  link_preview_options,
}: Message): string {
  const content = [text, entities, rich_message, caption, caption_entities]
  return JSON.stringify([...content, reply_markup, link_preview_options])
}

function notModified() {
  return badRequest(
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  )
}
