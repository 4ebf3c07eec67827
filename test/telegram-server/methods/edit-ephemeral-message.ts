import { openChat } from '../chats/open-chat.ts'
import { findEphemeral } from '../chats/store-message.ts'
import { readReplyMarkup } from '../keyboards/read-reply-markup.ts'
import { readInteger, readJson, readString } from '../payload/read-field.ts'
import { badRequest } from '../telegram-error.ts'
import type { MethodCall } from './method.ts'
import { readText } from './read-content.ts'

/** editEphemeralMessageText: gives true. Without a `reply_markup` the buttons go. */
export function editEphemeralMessageText({ world, payload }: MethodCall): unknown {
  const content = readText(world, payload)
  const { inline } = readReplyMarkup(readJson(payload, 'reply_markup', 'reply keyboard markup'))
  const state = openChat(world, readString(payload, 'chat_id'), 'write')
  const stored = findEphemeral(state, readInteger(payload, 'ephemeral_message_id'))
  const isTheirs = stored?.message.receiver_user?.id === readInteger(payload, 'receiver_user_id')
  if (!stored?.isFromBot || !isTheirs) throw badRequest('message to edit not found')
  const { reply_markup: _, entities: __, ...rest } = stored.message
  stored.earlier.push(stored.message)
  stored.message = { ...rest, ...content, ...(inline && { reply_markup: inline }) }
  world.waitingRoom.notify()
  return true
}
