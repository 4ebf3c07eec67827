import type { User } from 'grammy/types'
import { isRecord } from '../payload/is-record.ts'
import type { Payload } from '../payload/payload.ts'
import { readJson } from '../payload/read-field.ts'
import { badRequest } from '../telegram-error.ts'
import type { World } from '../world.ts'
import type { ChatState } from './chat-state.ts'
import { findEphemeral } from './store-message.ts'

/** How long an ephemeral message may be replied to. */
const replySeconds = 15

/**
 * Who alone is to see a message, by `ephemeral_message_parameters`; `undefined` where all are.
 *
 * A bot may send one in answer to an ephemeral message or to a button pressed, and as an administrator unasked. The
 * descriptions do not say in which words the rest is refused: these are ours.
 *
 * @throws TelegramError 400
 * @see https://core.telegram.org/bots/api#ephemeralmessageparameters
 */
export function readEphemeral(
  world: World,
  state: ChatState,
  payload: Payload,
): { readonly receiver_user: User } | undefined {
  const asked = readJson(payload, 'ephemeral_message_parameters', 'ephemeral message parameters')
  if (asked === undefined) return undefined
  if (!isRecord(asked)) throw badRequest('Object expected as ephemeral message parameters')
  const receiver = world.users.get(Number(asked.receiver_user_id))
  if (!receiver || !state.members.has(receiver.id)) throw badRequest('receiver user not found')
  const { type } = state.chat
  if (type !== 'group' && type !== 'supergroup')
    throw badRequest("ephemeral messages can't be sent to the chat")
  if (!isAnswer(world, state, { receiver, asked, payload }) && !isAdministrator(world, state))
    throw badRequest("ephemeral messages can't be sent to the user")
  return { receiver_user: receiver }
}

function isAdministrator(world: World, state: ChatState): boolean {
  return state.members.get(world.bot.id)?.status === 'administrator'
}

function isAnswer(
  world: World,
  state: ChatState,
  {
    receiver,
    asked,
    payload,
  }: { receiver: User; asked: Readonly<Record<string, unknown>>; payload: Payload },
): boolean {
  if (world.callbackQueries.has(String(asked.callback_query_id ?? ''))) return true
  const reply = readJson(payload, 'reply_parameters', 'reply parameters')
  const original = isRecord(reply) && findEphemeral(state, Number(reply.ephemeral_message_id))
  if (!original || original.message.from?.id !== receiver.id) return false
  return world.now() / 1_000 - original.message.date <= replySeconds
}
