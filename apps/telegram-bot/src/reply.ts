import type { Message } from '@khabar/core'
import { type Context, GrammyError, HttpError } from 'grammy'
import { addressOf } from './address.ts'
import type { EphemeralReplies } from './create-ephemeral-replies.ts'
import { formsOf } from './forms-of.ts'
import { renderTelegram } from './render.ts'
import { sendForms } from './send-forms.ts'
import { isMethodUnknown } from './unknown-methods.ts'

/** How an answer is said. */
export type ReplyOptions = {
  /** The way to answers that only the asker sees, where this is to be one. */
  readonly ephemeral?: EphemeralReplies | null
}

/** Says a message where the update came from, in the same topic of a forum. */
export async function reply(
  ctx: Context,
  message: Message,
  { ephemeral = null }: ReplyOptions = {},
): Promise<void> {
  if (!ctx.chat || (await ephemeral?.send(ctx, message))) return
  await sendForms(ctx.api, { chatId: ctx.chat.id, threadId: threadIn(ctx) }, formsOf(message))
}

/** Puts a message in the place of the one whose button was pressed; says it anew where that one is no more. */
export async function replace(ctx: Context, message: Message, options: ReplyOptions = {}): Promise<void> {
  const [part, ...more] = renderTelegram(message)
  if (!part || more.length > 0) return reply(ctx, message, options)
  const { text, ...rest } = part
  try {
    if (ctx.msg?.ephemeral_message_id === undefined) await ctx.editMessageText(text, rest)
    else await ctx.editEphemeralMessageText(text, rest)
  } catch (error) {
    const isRefused = error instanceof GrammyError && error.error_code === 400
    if (!isRefused && !isMethodUnknown(error)) throw error
    // Pressed twice: it shows the very same already.
    if (!/message is not modified/i.test(String(error))) await reply(ctx, message, options)
  }
}

/** Ends a button's waiting, with a word or an address to open where there is one. What was pressed long ago cannot be answered any more. */
export async function acknowledge(
  ctx: Context,
  { text, url, alert = false }: { text?: string; url?: string; alert?: boolean } = {},
): Promise<void> {
  const answer = { ...(text === undefined ? {} : { text }), ...(url === undefined ? {} : { url }) }
  try {
    await ctx.answerCallbackQuery({ ...answer, show_alert: alert })
  } catch (error) {
    // The answer itself is what counts.
    if (!(error instanceof GrammyError || error instanceof HttpError)) throw error
  }
}

/** The address of the chat, or of its topic, that an update comes from; `null` where it comes from none. */
export function addressIn(ctx: Context): string | null {
  return ctx.chat ? addressOf({ chatId: ctx.chat.id, threadId: threadIn(ctx) }) : null
}

/** The topic of a forum that an update comes from. */
export function threadIn(ctx: Context): number | null {
  const message = ctx.msg
  return (message?.is_topic_message && message.message_thread_id) || null
}
