import type { ChatState, StoredMessage } from '../chats/chat-state.ts'
import { type MessageDraft, storeMessage } from '../chats/store-message.ts'
import type { World } from '../world.ts'

/**
 * Puts a message of a person, or a service message, into a chat and tells the bot, if it gets to hear it.
 *
 * @param isHeard whether the bot hears it whatever its privacy mode is
 */
export function receiveMessage(
  world: World,
  state: ChatState,
  draft: MessageDraft,
  { isHeard = false }: { readonly isHeard?: boolean } = {},
): StoredMessage {
  const stored = storeMessage(world, state, draft)
  if (isHeard || hears(world, state, stored)) {
    world.updates.push(state.chat.type === 'channel' ? 'channel_post' : 'message', stored.message)
  }
  return stored
}

/**
 * In groups a bot in privacy mode hears commands meant for it and replies to it, and all once it is an administrator.
 *
 * @see https://core.telegram.org/bots/features#privacy-mode
 */
function hears(world: World, state: ChatState, { message }: StoredMessage): boolean {
  if (state.chat.type === 'private') return true
  const status = state.members.get(world.bot.id)?.status ?? 'left'
  if (status === 'left' || status === 'kicked') return false
  if (state.chat.type === 'channel' || status === 'administrator') return true
  if (world.bot.can_read_all_group_messages) return true
  if (message.reply_to_message?.from?.id === world.bot.id) return true
  const command = message.entities?.find(({ type }) => type === 'bot_command')
  const [, addressee] = (message.text ?? '')
    .slice(command?.offset, command && command.offset + command.length)
    .split('@')
  return command !== undefined && isBot(world, addressee)
}

function isBot(world: World, addressee: string | undefined): boolean {
  return addressee === undefined || addressee.toLowerCase() === world.bot.username.toLowerCase()
}
