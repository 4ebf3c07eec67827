import { badRequest, forbidden, type TelegramError } from '../telegram-error.ts'
import type { World } from '../world.ts'
import type { ChatState } from './chat-state.ts'

/** What a method needs of a chat: to see it, to see its members, or to change something in it. */
export type Access = 'read' | 'members' | 'write'

/**
 * The chat behind a `chat_id` (a number or `@username`), for a method that needs `access`.
 *
 * @throws TelegramError 400 `chat not found`, 400 with `migrate_to_chat_id`, or one of the 403s
 */
export function openChat(world: World, chatId: string, access: Access): ChatState {
  const state = findChat(world, chatId)
  const problem =
    state.chat.type === 'private' ? privateProblem(world, state, access) : groupProblem(world, state, access)
  if (problem) throw problem
  return state
}

function findChat(world: World, chatId: string): ChatState {
  if (chatId === '') throw badRequest('chat_id is empty')
  const state = chatId.startsWith('@')
    ? [...world.chats.values()].find(({ chat }) => isNamed(chat, chatId.slice(1)))
    : world.chats.get(Number(chatId))
  if (!state) throw badRequest('chat not found')
  return state
}

function isNamed(chat: ChatState['chat'], username: string): boolean {
  // People cannot be found by their username, only groups and channels.
  return chat.type !== 'private' && chat.username?.toLowerCase() === username.toLowerCase()
}

function privateProblem(world: World, state: ChatState, access: Access): TelegramError | undefined {
  if (!state.isStarted && !isMet(world, state.chat.id)) return badRequest('chat not found')
  if (access !== 'write') return undefined
  if (state.isDeactivated) return forbidden('user is deactivated')
  if (!state.isStarted) return forbidden("bot can't initiate conversation with a user")
  return state.isBlocked ? forbidden('bot was blocked by the user') : undefined
}

/** Whether the bot has seen a person it never talked to: in a group they share. */
function isMet(world: World, userId: number): boolean {
  return [...world.chats.values()].some(({ members }) => members.has(userId) && members.has(world.bot.id))
}

function groupProblem(world: World, state: ChatState, access: Access): TelegramError | undefined {
  const { type } = state.chat
  if (state.migratedTo !== undefined) {
    if (access === 'read') return undefined
    return badRequest('group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: state.migratedTo,
    })
  }
  const status = state.members.get(world.bot.id)?.status ?? 'left'
  if (status !== 'left' && status !== 'kicked') return undefined
  if (type === 'group' && access === 'read') return undefined
  const isPublic = type !== 'group' && state.chat.username !== undefined
  if (status === 'kicked') return forbidden(`bot was kicked from the ${type} chat`)
  if (isPublic && access !== 'write') return undefined
  return forbidden(`bot is not a member of the ${type} chat`)
}
