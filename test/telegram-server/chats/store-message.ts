import type { Message } from 'grammy/types'
import type { World } from '../world.ts'
import type { ChatState, StoredMessage } from './chat-state.ts'

/** A message before the chat gave it its number. */
export type MessageDraft = Omit<Message, 'message_id' | 'date' | 'chat'>

/** Puts a message into a chat and wakes those who wait for it. No update is made of it. */
export function storeMessage(
  world: World,
  state: ChatState,
  draft: MessageDraft,
  {
    isFromBot = false,
    keyboard,
  }: { readonly isFromBot?: boolean; readonly keyboard?: StoredMessage['keyboard'] } = {},
): StoredMessage {
  const isEphemeral = draft.ephemeral_message_id !== undefined
  const message: Message = {
    message_id: isEphemeral ? 0 : state.messageIds.next++,
    date: Math.floor(world.now() / 1_000),
    chat: state.chat,
    ...draft,
  }
  const stored: StoredMessage = {
    index: state.stored.length,
    message,
    earlier: [],
    isFromBot,
    isDeleted: false,
    keyboard,
  }
  state.stored.push(stored)
  world.waitingRoom.notify()
  return stored
}

/** The message with this number, unless it is deleted. */
export function findMessage(state: ChatState, messageId: number): StoredMessage | undefined {
  return state.stored.find(({ message, isDeleted }) => message.message_id === messageId && !isDeleted)
}

/** The ephemeral message with this number, unless it is deleted. */
export function findEphemeral(state: ChatState, ephemeralId: number): StoredMessage | undefined {
  return state.stored.find(
    ({ message, isDeleted }) => message.ephemeral_message_id === ephemeralId && !isDeleted,
  )
}

/** What a reply to a message quotes of it: all but what that replied to itself. */
export function quoted({ reply_to_message: _, ...message }: Message): MessageDraft {
  // The library's type wants the field there and undefined, which exact optional types never allow.
  return { reply_to_message: message as NonNullable<Message['reply_to_message']> }
}
