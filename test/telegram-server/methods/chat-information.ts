import type { Chat } from 'grammy/types'
import { memberOf } from '../chats/member-of.ts'
import { openChat } from '../chats/open-chat.ts'
import { findMessage } from '../chats/store-message.ts'
import { readInteger, readString } from '../payload/read-field.ts'
import { badRequest } from '../telegram-error.ts'
import type { MethodCall } from './method.ts'

/** getChat: gives the chat, with what this server knows of it beyond its name. */
export function getChat({ world, payload }: MethodCall): unknown {
  const state = openChat(world, readString(payload, 'chat_id'), 'read')
  const pinned = findMessage(state, state.pinned.at(-1) ?? 0)
  return {
    ...state.chat,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: noGifts,
    ...(pinned && { pinned_message: pinned.message }),
  }
}

/** getChatMember: gives how a user stands; one who was never there has left. */
export function getChatMember({ world, payload }: MethodCall): unknown {
  const userId = readInteger(payload, 'user_id')
  if (userId <= 0) throw badRequest('Invalid user_id specified')
  const access = userId === world.bot.id ? 'read' : 'members'
  const state = openChat(world, readString(payload, 'chat_id'), access)
  const user = userId === world.bot.id ? world.bot : world.users.get(userId)
  if (!user) throw badRequest('user not found')
  const isPartner = state.chat.type === 'private' && (userId === world.bot.id || userId === state.chat.id)
  return state.members.get(userId) ?? memberOf(user, isPartner ? 'member' : 'left')
}

/** getChatAdministrators: gives the owner and the administrators; bots other than this one there are none. */
export function getChatAdministrators({ world, payload }: MethodCall): unknown {
  const state = openChat(world, readString(payload, 'chat_id'), 'members')
  if (state.chat.type === 'private') throw badRequest('there are no administrators in the private chat')
  return [...state.members.values()].filter(
    ({ status }) => status === 'creator' || status === 'administrator',
  )
}

/** getChatMemberCount: gives how many are in the chat. */
export function getChatMemberCount({ world, payload }: MethodCall): unknown {
  const state = openChat(world, readString(payload, 'chat_id'), 'members')
  if (state.chat.type === 'private') return 2
  return [...state.members.values()].filter(({ status }) => status !== 'left' && status !== 'kicked').length
}

/** leaveChat: gives true; the bot is out, and hears of it. */
export function leaveChat({ world, payload }: MethodCall): unknown {
  const state = openChat(world, readString(payload, 'chat_id'), 'read')
  if (state.chat.type === 'private') throw badRequest("bot can't leave a private chat")
  const old = state.members.get(world.bot.id) ?? memberOf(world.bot, 'left')
  const left = memberOf(old.user, 'left')
  state.members.set(world.bot.id, left)
  // TypeScript loses that the chat is no private one across the calls above.
  const chat: Chat = state.chat
  const date = Math.floor(world.now() / 1_000)
  world.updates.push('my_chat_member', {
    chat,
    from: old.user,
    date,
    old_chat_member: old,
    new_chat_member: left,
  })
  return true
}

const noGifts = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
}
