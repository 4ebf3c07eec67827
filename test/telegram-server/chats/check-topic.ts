import { badRequest } from '../telegram-error.ts'
import type { World } from '../world.ts'
import type { ChatState } from './chat-state.ts'

const generalTopicId = 1

/**
 * The topic a message goes to, or `undefined` for none: chats that are no forums pass over the number.
 *
 * @throws TelegramError 400 `message thread not found` (for the General topic too, as Telegram answers), `TOPIC_CLOSED`
 */
export function checkTopic(world: World, state: ChatState, topicId: number): number | undefined {
  if (topicId <= 0) return undefined
  const isForum = state.chat.type === 'private' || (state.chat.type === 'supergroup' && state.chat.is_forum)
  if (!isForum) return undefined
  const topic = state.topics.get(topicId)
  if (topicId === generalTopicId || !topic) throw badRequest('message thread not found')
  const status = state.members.get(world.bot.id)?.status
  if (topic.isClosed && status !== 'administrator') throw badRequest('TOPIC_CLOSED')
  return topicId
}
