import type { ChatMember } from 'grammy/types'
import { badRequest } from '../telegram-error.ts'
import type { World } from '../world.ts'
import type { ChatState } from './chat-state.ts'

/**
 * Checks that the bot may send here.
 *
 * @throws TelegramError 400 `not enough rights to send … to the chat`, `need administrator rights in the channel chat`
 */
export function checkSendRights(world: World, state: ChatState, kind: 'text messages' | 'photos'): void {
  const member = state.members.get(world.bot.id)
  if (state.chat.type === 'channel' && !hasRight(member, 'can_post_messages')) {
    throw badRequest('Need administrator rights in the channel chat')
  }
  if (member?.status === 'restricted') throw badRequest(`Not enough rights to send ${kind} to the chat`)
}

/**
 * Checks that the bot may pin here. In a channel that is the right to edit.
 *
 * @throws TelegramError 400 `not enough rights to manage pinned messages in the chat`
 */
export function checkPinRights(world: World, state: ChatState): void {
  if (state.chat.type === 'private') return
  const right = state.chat.type === 'channel' ? 'can_edit_messages' : 'can_pin_messages'
  if (hasRight(state.members.get(world.bot.id), right)) return
  throw badRequest('Not enough rights to manage pinned messages in the chat')
}

/** Whether the bot may delete what others wrote. */
export function mayDeleteOthers(world: World, state: ChatState): boolean {
  return state.chat.type === 'private' || hasRight(state.members.get(world.bot.id), 'can_delete_messages')
}

type Right = 'can_post_messages' | 'can_edit_messages' | 'can_pin_messages' | 'can_delete_messages'

function hasRight(member: ChatMember | undefined, right: Right): boolean {
  return member?.status === 'administrator' && member[right] === true
}
