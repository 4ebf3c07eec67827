import type { ChatState } from '../chats/chat-state.ts'
import { checkPinRights } from '../chats/check-rights.ts'
import { openChat } from '../chats/open-chat.ts'
import { findMessage, storeMessage } from '../chats/store-message.ts'
import type { Payload } from '../payload/payload.ts'
import { readInteger, readString } from '../payload/read-field.ts'
import { badRequest } from '../telegram-error.ts'
import type { World } from '../world.ts'
import type { MethodCall } from './method.ts'
import { senderOf } from './send-from-bot.ts'

/** pinChatMessage: gives true, and leaves a service message in the chat. */
export function pinChatMessage({ world, payload }: MethodCall): unknown {
  const state = openForPins(world, payload)
  const stored = findMessage(state, readInteger(payload, 'message_id'))
  if (!stored) throw badRequest('message to pin not found')
  checkPinRights(world, state)
  unpin(state, stored.message.message_id)
  state.pinned.push(stored.message.message_id)
  storeMessage(
    world,
    state,
    { ...senderOf(world, state), pinned_message: stored.message },
    { isFromBot: true },
  )
  return true
}

/** unpinChatMessage: gives true. Without a `message_id` it is the message pinned last. */
export function unpinChatMessage({ world, payload }: MethodCall): unknown {
  const state = openForPins(world, payload)
  const messageId = readInteger(payload, 'message_id') || (state.pinned.at(-1) ?? 0)
  if (!findMessage(state, messageId)) throw badRequest('message to unpin not found')
  checkPinRights(world, state)
  unpin(state, messageId)
  world.waitingRoom.notify()
  return true
}

function openForPins(world: World, payload: Payload): ChatState {
  return openChat(world, readString(payload, 'chat_id'), 'write')
}

function unpin(state: ChatState, messageId: number): void {
  const at = state.pinned.indexOf(messageId)
  if (at >= 0) state.pinned.splice(at, 1)
}
