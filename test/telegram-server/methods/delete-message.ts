import type { ChatState, StoredMessage } from '../chats/chat-state.ts'
import { mayDeleteOthers } from '../chats/check-rights.ts'
import { openChat } from '../chats/open-chat.ts'
import { findMessage } from '../chats/store-message.ts'
import { readInteger, readJson, readString } from '../payload/read-field.ts'
import { badRequest } from '../telegram-error.ts'
import type { World } from '../world.ts'
import type { MethodCall } from './method.ts'

const maxAgeSeconds = 48 * 60 * 60

/** deleteMessage: gives true. The bot's own for 48 hours; those of others in private, or with the right to. */
export function deleteMessage({ world, payload }: MethodCall): unknown {
  const state = openChat(world, readString(payload, 'chat_id'), 'write')
  const stored = findMessage(state, readInteger(payload, 'message_id'))
  if (!stored) throw badRequest('message to delete not found')
  if (!mayDelete(world, state, stored)) throw badRequest("Message can't be deleted")
  remove(world, state, stored)
  return true
}

/** deleteMessages: gives true, and passes over those it cannot find or delete. */
export function deleteMessages({ world, payload }: MethodCall): unknown {
  const ids = readJson(payload, 'message_ids', 'message_ids')
  if (!Array.isArray(ids)) throw badRequest('Expected an Array of message identifiers')
  if (ids.length > 100) throw badRequest('Too many message identifiers specified')
  const state = openChat(world, readString(payload, 'chat_id'), 'write')
  for (const id of ids) {
    const stored = findMessage(state, Number(id))
    if (stored && mayDelete(world, state, stored)) remove(world, state, stored)
  }
  return true
}

function mayDelete(world: World, state: ChatState, stored: StoredMessage): boolean {
  const mayDeleteAll = state.chat.type !== 'private' && mayDeleteOthers(world, state)
  if (mayDeleteAll) return true
  const age = world.now() / 1_000 - stored.message.date
  return age < maxAgeSeconds && (stored.isFromBot || mayDeleteOthers(world, state))
}

function remove(world: World, state: ChatState, stored: StoredMessage): void {
  stored.isDeleted = true
  const pin = state.pinned.indexOf(stored.message.message_id)
  if (pin >= 0) state.pinned.splice(pin, 1)
  world.waitingRoom.notify()
}
