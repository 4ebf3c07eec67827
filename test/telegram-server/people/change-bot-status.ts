import type { ChatMember, User } from 'grammy/types'
import type { ChatState } from '../chats/chat-state.ts'
import { memberOf } from '../chats/member-of.ts'
import type { World } from '../world.ts'

/** Gives the bot another standing in a chat and tells it (`my_chat_member`). */
export function changeBotStatus(world: World, state: ChatState, next: ChatMember, by: User): void {
  const old = botMemberOf(world, state)
  state.members.set(world.bot.id, next)
  announce(world, state, { old, next, by })
}

/** Tells the bot of a person who blocks it in their private chat, or takes it up again. */
export function announceBlock(world: World, state: ChatState, by: User): void {
  const [member, kicked] = [memberOf(world.bot, 'member'), memberOf(world.bot, 'kicked')]
  announce(
    world,
    state,
    state.isBlocked ? { old: member, next: kicked, by } : { old: kicked, next: member, by },
  )
}

/** How the bot stands in a chat. */
export function botMemberOf(world: World, state: ChatState): ChatMember {
  return state.members.get(world.bot.id) ?? memberOf(world.bot, 'left')
}

type Change = { readonly old: ChatMember; readonly next: ChatMember; readonly by: User }

function announce(world: World, { chat }: ChatState, { old, next, by }: Change): void {
  world.updates.push('my_chat_member', {
    chat,
    from: by,
    date: Math.floor(world.now() / 1_000),
    old_chat_member: old,
    new_chat_member: next,
  })
  world.waitingRoom.notify()
}
