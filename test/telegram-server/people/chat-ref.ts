import type { ChatState } from '../chats/chat-state.ts'
import type { World } from '../world.ts'

/** A chat as tests name it: by its number, or by what has one (a person, a room). */
export type ChatRef = number | { readonly id: number }

/** The number of a chat. */
export function chatIdOf(chat: ChatRef): number {
  return typeof chat === 'number' ? chat : chat.id
}

/**
 * The state of a chat.
 *
 * @throws Error where the test names a chat that is not there
 */
export function stateOf(world: World, chat: ChatRef): ChatState {
  const state = world.chats.get(chatIdOf(chat))
  if (!state) throw new Error(`There is no chat ${chatIdOf(chat)} on this server.`)
  return state
}
