import type { Chat, User } from 'grammy/types'
import { type ChatState, createChatState } from '../chats/chat-state.ts'
import { memberOf } from '../chats/member-of.ts'
import type { World } from '../world.ts'
import { createRoom, type Room, type Someone } from './create-room.ts'
import { receiveMessage } from './receive-message.ts'

/** How a room starts. */
export type RoomOptions = {
  readonly title: string
  /** Who made it; someone unnamed by default. */
  readonly owner?: Someone
  /** Who is in it as well. */
  readonly members?: readonly Someone[]
  /** How the bot stands, from before the test: it hears nothing of it. `left` to add it later with `setBot`. */
  readonly bot?: 'member' | 'administrator' | 'restricted' | 'left' | 'kicked'
}

/** A group, by default a basic one. */
export type GroupOptions = RoomOptions & {
  readonly type?: 'group' | 'supergroup'
  /** Makes it a supergroup with topics. */
  readonly isForum?: boolean
  /** Makes it a public supergroup. */
  readonly username?: string
}

/** A channel, in which the bot is an administrator by default. */
export type ChannelOptions = RoomOptions & { readonly username?: string }

const supergroupBase = -1_000_000_000_000

/** Message 1 of a supergroup or channel is the one that made it. */
const newIds = () => ({ next: 2 })

/** Creates the two functions that make rooms on a server. */
export function createRooms(world: World, { messageIds }: { readonly messageIds: { next: number } }) {
  const open = (chat: Chat, ids: { next: number }, options: RoomOptions): Room => {
    const owner = options.owner?.user ?? unnamedOwner(world)
    const state = createChatState(chat, ids)
    world.chats.set(chat.id, state)
    world.users.set(owner.id, owner)
    state.members.set(owner.id, memberOf(owner, 'creator'))
    for (const { user } of options.members ?? []) state.members.set(user.id, memberOf(user, 'member'))
    const status = options.bot ?? (chat.type === 'channel' ? 'administrator' : 'member')
    if (status !== 'left') state.members.set(world.bot.id, memberOf(world.bot, status))
    return createRoom(world, state, { owner, upgrade: (old) => upgrade(old, owner) })
  }

  const upgrade = (old: ChatState, owner: User): Room => {
    if (old.chat.type !== 'group') throw new Error('Only a basic group can be upgraded to a supergroup.')
    const { title } = old.chat
    const id = supergroupBase - world.nextNumber()
    const room = open({ id, type: 'supergroup', title }, newIds(), { title, owner: { user: owner } })
    const state = world.chats.get(id)
    for (const [userId, member] of old.members) state?.members.set(userId, member)
    const from = { from: owner }
    receiveMessage(world, old, { ...from, migrate_to_chat_id: id }, { isHeard: true })
    old.migratedTo = id
    if (state) receiveMessage(world, state, { ...from, migrate_from_chat_id: old.chat.id }, { isHeard: true })
    return room
  }

  return {
    addGroup: (options: GroupOptions): Room => {
      const {
        title,
        username,
        isForum = false,
        type = isForum || username ? 'supergroup' : 'group',
      } = options
      if (type === 'group') return open({ id: -world.nextNumber(), type, title }, messageIds, options)
      const chat: Chat = { id: supergroupBase - world.nextNumber(), type, title }
      const extras = { ...(isForum && { is_forum: true as const }), ...(username && { username }) }
      return open({ ...chat, ...extras }, newIds(), options)
    },
    addChannel: (options: ChannelOptions): Room => {
      const { title, username } = options
      const id = supergroupBase - world.nextNumber()
      return open({ id, type: 'channel', title, ...(username && { username }) }, newIds(), options)
    },
  }
}

function unnamedOwner(world: World): User {
  return { id: 500_000 + world.nextNumber(), is_bot: false, first_name: 'मालिक', language_code: 'hi' }
}
