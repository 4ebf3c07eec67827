import type { Message } from 'grammy/types'
import type { ChatState, StoredMessage } from './chat-state.ts'

/** A message as a person looking at the chat sees it now. */
export type SeenMessage = Message & {
  /** Its place among all messages that ever arrived in the chat, from 0; stays when others are deleted. */
  readonly index: number
  /** What it was before each edit, oldest first. */
  readonly edits: readonly Message[]
  /** What it did to the person's own keyboard. */
  readonly keyboard: StoredMessage['keyboard']
}

/** Shows a stored message. */
export function seenMessage({ index, message, earlier, keyboard }: StoredMessage): SeenMessage {
  return { ...message, index, edits: [...earlier], keyboard }
}

/** The messages that all in a chat see, in order of arrival: the bot's, the people's and the service messages. */
export function visibleMessages(state: ChatState): SeenMessage[] {
  return state.stored
    .filter(({ isDeleted, message }) => !isDeleted && message.ephemeral_message_id === undefined)
    .map(seenMessage)
}
