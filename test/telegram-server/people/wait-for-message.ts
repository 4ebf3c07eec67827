import type { ChatState, StoredMessage } from '../chats/chat-state.ts'
import { type SeenMessage, seenMessage } from '../chats/seen-message.ts'
import type { World } from '../world.ts'

/** Whether a message is the one waited for. Looked at again after an edit. */
export type MessagePredicate = (message: SeenMessage) => boolean

/** How long a test waits at most. */
export type WaitOptions = { readonly timeoutMs?: number }

/**
 * Resolves with the first visible message of the bot in a chat that fits, at once where it is there already.
 *
 * Rejects after the time-out with what was in the chat.
 */
export function waitForMessage(
  world: World,
  state: ChatState,
  predicate: MessagePredicate = () => true,
  { afterIndex = -1, timeoutMs }: { readonly afterIndex?: number; readonly timeoutMs: number },
): Promise<SeenMessage> {
  const look = () => {
    return state.stored
      .filter(({ index, isFromBot, isDeleted }) => index > afterIndex && isFromBot && !isDeleted)
      .map(seenMessage)
      .find(predicate)
  }
  return world.waitingRoom.waitFor(look, { timeoutMs, explain: () => describe(state, afterIndex) })
}

function describe(state: ChatState, afterIndex: number): string {
  const seen = state.stored.map((stored) => `\n  ${lineOf(stored)}`).join('') || ' nothing'
  return `no such message of the bot in chat ${state.chat.id} after index ${afterIndex}; seen:${seen}`
}

function lineOf({ index, isFromBot, isDeleted, earlier, message }: StoredMessage): string {
  const sender = isFromBot ? 'bot' : (message.from?.first_name ?? 'channel')
  const marks = [isDeleted && 'deleted', earlier.length > 0 && 'edited'].filter(Boolean).join(', ')
  const content = JSON.stringify(message.text ?? message.caption ?? Object.keys(message).at(-1))
  return `#${index} ${sender}${marks && ` (${marks})`}: ${content}`
}
