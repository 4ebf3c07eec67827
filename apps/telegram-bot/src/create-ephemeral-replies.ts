import type { Message } from '@khabar/core'
import { type Context, GrammyError } from 'grammy'
import { renderTelegram } from './render.ts'
import { threadIn } from './reply.ts'
import { isMethodUnknown } from './unknown-methods.ts'

/** Answers in groups that only the person who asked sees. */
export type EphemeralReplies = {
  /** Says a message so; false where it is to be said aloud: in private, to anonymous administrators, where Telegram refuses. */
  send(ctx: Context, message: Message): Promise<boolean>
}

/** Chats that refuse are not asked again; so many are remembered. */
const mostRefusals = 10_000

/**
 * Ephemeral replies of one process. Servers that know them not ignore what asks for them and say the answer aloud, which
 * is what is wanted there; groups that refuse them are remembered, and answered aloud from the start. What came as an
 * ephemeral message is always tried, for its answer must be one.
 *
 * @see https://core.telegram.org/bots/api#ephemeralmessageparameters
 */
export function createEphemeralReplies(): EphemeralReplies {
  const refused = new Set<number>()
  return {
    async send(ctx, message) {
      const receiver = receiverIn(ctx)
      if (!ctx.chat || receiver === null) return false
      const isAnswer = ctx.msg?.ephemeral_message_id !== undefined
      if (refused.has(ctx.chat.id) && !isAnswer) return false
      try {
        await sendTo(ctx, receiver, message)
        return true
      } catch (error) {
        const isRefused = error instanceof GrammyError && error.error_code === 400
        if (!isRefused && !isMethodUnknown(error)) throw error
        remember(refused, ctx.chat.id)
        return false
      }
    },
  }
}

async function sendTo(ctx: Context, receiver: number, message: Message): Promise<void> {
  const threadId = threadIn(ctx)
  const query = ctx.callbackQuery
  const original = query ? undefined : ctx.msg?.ephemeral_message_id
  const where = {
    ...(threadId === null ? {} : { message_thread_id: threadId }),
    ...(original === undefined ? {} : { reply_parameters: { ephemeral_message_id: original } }),
    ephemeral_message_parameters: {
      receiver_user_id: receiver,
      ...(query ? { callback_query_id: query.id } : {}),
    },
  }
  for (const { text, ...rest } of renderTelegram(message)) await ctx.reply(text, { ...rest, ...where })
}

/** Who asks, in a group; `null` where it is no person of whom Telegram says who they are. */
function receiverIn({ chat, from, callbackQuery, message }: Context): number | null {
  if (chat?.type !== 'group' && chat?.type !== 'supergroup') return null
  return callbackQuery || !message?.sender_chat ? (from?.id ?? null) : null
}

function remember(refused: Set<number>, chatId: number): void {
  const [oldest] = refused
  if (refused.size >= mostRefusals && oldest !== undefined) refused.delete(oldest)
  refused.add(chatId)
}
