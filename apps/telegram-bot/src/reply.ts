import type { Message } from '@khabar/core'
import { type Context, GrammyError } from 'grammy'
import { addressOf } from './address.ts'
import { renderTelegram } from './render.ts'

/** Says a message where the update came from, in the same topic of a forum. */
export async function reply(ctx: Context, message: Message): Promise<void> {
  const threadId = threadIn(ctx)
  const thread = threadId === null ? {} : { message_thread_id: threadId }
  for (const { text, ...rest } of renderTelegram(message)) await ctx.reply(text, { ...rest, ...thread })
}

/** Puts a message in the place of the one whose button was pressed; says it anew where that one is no more. */
export async function replace(ctx: Context, message: Message): Promise<void> {
  const [part, ...more] = renderTelegram(message)
  if (!part || more.length > 0) return reply(ctx, message)
  const { text, ...rest } = part
  try {
    await ctx.editMessageText(text, rest)
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    // Pressed twice: it shows the very same already.
    if (!/message is not modified/i.test(error.description)) await reply(ctx, message)
  }
}

/** Ends a button's waiting, with a word where there is one. What was pressed long ago cannot be answered any more. */
export async function acknowledge(
  ctx: Context,
  { text, alert = false }: { text?: string; alert?: boolean } = {},
): Promise<void> {
  try {
    await ctx.answerCallbackQuery({ ...(text === undefined ? {} : { text }), show_alert: alert })
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error
  }
}

/** The address of the chat, or of its topic, that an update comes from; `null` where it comes from none. */
export function addressIn(ctx: Context): string | null {
  return ctx.chat ? addressOf({ chatId: ctx.chat.id, threadId: threadIn(ctx) }) : null
}

function threadIn(ctx: Context): number | null {
  const message = ctx.msg
  return (message?.is_topic_message && message.message_thread_id) || null
}
