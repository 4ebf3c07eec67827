import type {
  Chat,
  ChatMember,
  ForceReply,
  Message,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from 'grammy/types'

/** A message as the server keeps it, after its deletion too. */
export type StoredMessage = {
  /** Its place among all messages that ever arrived in the chat, from 0. */
  readonly index: number
  readonly isFromBot: boolean
  message: Message
  /** What it was before each edit, oldest first. */
  readonly earlier: Message[]
  isDeleted: boolean
  /** What it did to the person's keyboard. */
  readonly keyboard: ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply | undefined
}

/** A topic of a forum. */
export type TopicState = { readonly id: number; readonly name: string; isClosed: boolean }

/** A chat and all that is in it. */
export type ChatState = {
  readonly chat: Chat
  readonly stored: StoredMessage[]
  /** Empty in private chats. */
  readonly members: Map<number, ChatMember>
  readonly topics: Map<number, TopicState>
  /** Identifiers of the messages pinned, oldest first. */
  readonly pinned: number[]
  /** Private chats and basic groups share one count of message identifiers; the others have their own. */
  readonly messageIds: { next: number }
  /** Private chats: whether the person has ever written to the bot. */
  isStarted: boolean
  /** Private chats: whether the person blocks the bot. */
  isBlocked: boolean
  /** Private chats: whether the person's account is gone. */
  isDeactivated: boolean
  /** Groups: what it was upgraded to. */
  migratedTo: number | undefined
}

/** Creates an empty chat. */
export function createChatState(chat: Chat, messageIds: { next: number }): ChatState {
  return {
    chat,
    messageIds,
    stored: [],
    members: new Map(),
    topics: new Map(),
    pinned: [],
    isStarted: chat.type !== 'private',
    isBlocked: false,
    isDeactivated: false,
    migratedTo: undefined,
  }
}
