import type { Message } from 'grammy/types'
import type { ChatState } from '../chats/chat-state.ts'
import { checkSendRights } from '../chats/check-rights.ts'
import { checkTopic } from '../chats/check-topic.ts'
import { openChat } from '../chats/open-chat.ts'
import { readEphemeral } from '../chats/read-ephemeral.ts'
import { findMessage, type MessageDraft, quoted, storeMessage } from '../chats/store-message.ts'
import type { ReplyMarkup } from '../keyboards/read-reply-markup.ts'
import { isRecord } from '../payload/is-record.ts'
import type { Payload } from '../payload/payload.ts'
import { readBoolean, readInteger, readJson, readString } from '../payload/read-field.ts'
import { badRequest, tooManyRequests } from '../telegram-error.ts'
import type { World } from '../world.ts'

/**
 * Sends messages of the bot to the chat the payload names: checks access, rights, topic, reply and pace, in that
 * order, then stores all of them.
 *
 * @param contents what each message has of its own; more than one is an album
 * @throws TelegramError 400, 403 or 429, and then nothing is stored
 */
export function sendFromBot(
  world: World,
  payload: Payload,
  contents: readonly MessageDraft[],
  { kind = 'text messages', markup = {} }: { kind?: 'text messages' | 'photos'; markup?: ReplyMarkup } = {},
): Message[] {
  const state = openChat(world, readString(payload, 'chat_id'), 'write')
  checkSendRights(world, state, kind)
  const topic = checkTopic(world, state, readInteger(payload, 'message_thread_id'))
  const ephemeral = readEphemeral(world, state, payload)
  const replyTo = ephemeral ? undefined : readReply(state, payload)
  keepPace(world, state, contents.length)

  const common: MessageDraft = {
    ...senderOf(world, state),
    ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true }),
    ...(replyTo && quoted(replyTo)),
    ...(readBoolean(payload, 'protect_content') && { has_protected_content: true }),
    ...(markup.inline && { reply_markup: markup.inline }),
  }
  return contents.map((content) => {
    const own = ephemeral && { ...ephemeral, ephemeral_message_id: world.nextNumber() }
    const draft = { ...common, ...content, ...own }
    return storeMessage(world, state, draft, { isFromBot: true, keyboard: markup.keyboard }).message
  })
}

/**
 * Takes the chat's share of what may be sent now.
 *
 * @throws TelegramError 429
 */
export function keepPace(world: World, state: ChatState, cost = 1): void {
  const retryAfter = world.limiter?.take(state.chat, cost) ?? 0
  if (retryAfter > 0) throw tooManyRequests(retryAfter)
}

/** Who a message of the bot is from: the channel itself in a channel, else the bot. */
export function senderOf(world: World, state: ChatState): Pick<Message, 'from' | 'sender_chat'> {
  if (state.chat.type === 'channel') return { sender_chat: state.chat }
  const { id, is_bot, first_name, username } = world.bot
  return { from: { id, is_bot, first_name, username } }
}

function readReply(state: ChatState, payload: Payload): Message | undefined {
  const parameters = readJson(payload, 'reply_parameters', 'reply parameters')
  if (parameters !== undefined && !isRecord(parameters))
    throw badRequest('Object expected as reply parameters')
  const messageId = Number(parameters?.message_id ?? readInteger(payload, 'reply_to_message_id'))
  if (messageId === 0) return undefined
  const replyTo = findMessage(state, messageId)
  const isOptional =
    parameters?.allow_sending_without_reply === true || readBoolean(payload, 'allow_sending_without_reply')
  if (!replyTo && !isOptional) throw badRequest('message to be replied not found')
  return replyTo?.message
}
