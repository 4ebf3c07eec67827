import type { Chat, ChatMember, User } from 'grammy/types'
import type { ChatState, TopicState } from '../chats/chat-state.ts'
import { type AdministratorRights, type MemberStatus, memberOf } from '../chats/member-of.ts'
import { type SeenMessage, seenMessage, visibleMessages } from '../chats/seen-message.ts'
import { findEntities } from '../text/find-entities.ts'
import type { World } from '../world.ts'
import { botMemberOf, changeBotStatus } from './change-bot-status.ts'
import { receiveMessage } from './receive-message.ts'

/** A topic of a forum, from the side of those who run it. */
export type Topic = {
  readonly id: number
  readonly name: string
  readonly close: () => void
  readonly delete: () => void
}

/** Someone with a Telegram account, as {@link Room} needs them. */
export type Someone = { readonly user: User }

/** A group, supergroup or channel, from the side of those who run it. */
export type Room = {
  readonly id: number
  readonly chat: Chat
  /** Lets someone in, or changes how they stand. */
  readonly setMember: (person: Someone, status?: MemberStatus) => void
  /** Lets the bot in, promotes, restricts or removes it; it hears of it (`my_chat_member`). */
  readonly setBot: (
    status: MemberStatus,
    options?: { readonly by?: Someone; readonly rights?: AdministratorRights },
  ) => void
  readonly addTopic: (name: string) => Topic
  /** Turns a basic group into a supergroup with another number, and gives that. */
  readonly upgrade: () => Room
  /** Posts as the channel itself; as the owner in a group. */
  readonly post: (text: string) => SeenMessage
  /** Writes as an anonymous administrator: in the group's own name. */
  readonly postAnonymously: (text: string) => SeenMessage
  readonly messages: () => SeenMessage[]
}

/** Creates the handle of a chat that is on the server already. `upgrade` makes the supergroup's state. */
export function createRoom(
  world: World,
  state: ChatState,
  { owner, upgrade }: { readonly owner: User; readonly upgrade: (state: ChatState) => Room },
): Room {
  const service = (draft: Parameters<typeof receiveMessage>[2]) => {
    receiveMessage(world, state, { from: owner, ...draft }, { isHeard: true })
  }

  return {
    id: state.chat.id,
    chat: state.chat,
    setMember: ({ user }, status = 'member') => {
      state.members.set(user.id, memberOf(user, status))
    },
    setBot: (status, { by = { user: owner }, rights } = {}) => {
      const before = botMemberOf(world, state)
      const after = memberOf(world.bot, status, rights)
      changeBotStatus(world, state, after, by.user)
      const isAdded = !isIn(before) && isIn(after)
      if (isAdded && state.chat.type !== 'channel') service({ from: by.user, new_chat_members: [world.bot] })
    },
    addTopic: (name) => addTopic(state, name, service),
    upgrade: () => upgrade(state),
    post: (text) => {
      const entities = findEntities(text)
      const sender = state.chat.type === 'channel' ? { sender_chat: state.chat } : { from: owner }
      const content = { text, ...(entities.length > 0 && { entities }) }
      return seenMessage(receiveMessage(world, state, { ...sender, ...content }))
    },
    postAnonymously: (text) => {
      const entities = findEntities(text)
      const content = { text, ...(entities.length > 0 && { entities }) }
      const speaker = { from: anonymousAdministrator, sender_chat: state.chat }
      return seenMessage(receiveMessage(world, state, { ...speaker, ...content }))
    },
    messages: () => visibleMessages(state),
  }
}

/** Telegram's own bot, which stands for every anonymous administrator. */
const anonymousAdministrator: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
}

function addTopic(
  state: ChatState,
  name: string,
  service: (draft: Parameters<typeof receiveMessage>[2]) => void,
): Topic {
  // A topic has the number of the service message that opens it.
  const topic: TopicState = { id: state.messageIds.next, name, isClosed: false }
  state.topics.set(topic.id, topic)
  const opened = { name, icon_color: 0x6fb9f0 } as const
  service({ message_thread_id: topic.id, is_topic_message: true, forum_topic_created: opened })
  return {
    id: topic.id,
    name,
    close: () => {
      topic.isClosed = true
    },
    delete: () => {
      state.topics.delete(topic.id)
    },
  }
}

function isIn({ status }: ChatMember): boolean {
  return status !== 'left' && status !== 'kicked'
}
