import {
  type BotDeps,
  type Command,
  decodeCommand,
  type Message,
  noticeOf,
  parseCommand,
  stoppedByReader,
  translatorFor,
} from '@khabar/core'
import type { Bot, Context } from 'grammy'
import { addressOf } from './address.ts'
import { renderTelegram } from './render.ts'

/** Connects a bot's updates to the conversation. */
export function addHandlers(bot: Bot, deps: BotDeps): void {
  bot.on('message:text', async (ctx) => {
    const { text } = ctx.message
    const isForUs = ctx.chat.type === 'private' || text.startsWith('/')
    if (isForUs && isOurs(text, ctx.me.username)) await answer(ctx, parseCommand(text), deps)
  })
  bot.on('callback_query:data', async (ctx) => {
    await ctx.answerCallbackQuery()
    await answer(ctx, decodeCommand(ctx.callbackQuery.data), deps)
  })
  bot.on('my_chat_member', (ctx) => noteMembership(ctx, deps))
  bot.catch(async ({ error, ctx }) => {
    deps.log.error(
      { app: 'telegram', update: ctx.update.update_id, reason: String(error) },
      'an update failed',
    )
    await reply(ctx, noticeOf(translatorFor('hi')('failed'))).catch(() => undefined)
  })
}

async function answer(ctx: Context, command: Command, { conversation }: BotDeps): Promise<void> {
  const address = addressIn(ctx)
  if (address === null) return
  await reply(ctx, await conversation.answer({ platform: 'telegram', address }, command))
}

async function reply(ctx: Context, message: Message): Promise<void> {
  const threadId = threadIn(ctx)
  const thread = threadId === null ? {} : { message_thread_id: threadId }
  for (const { text, ...rest } of renderTelegram(message)) await ctx.reply(text, { ...rest, ...thread })
}

/** A command that names another bot (`/latest@other_bot`) is not ours. */
function isOurs(text: string, username: string): boolean {
  const [, named] = /^\/[^\s@]+@(\S+)/u.exec(text) ?? []
  return named === undefined || named.toLowerCase() === username.toLowerCase()
}

/** Who blocked the bot is not written to until they unblock it; who had stopped by themselves stays stopped. */
async function noteMembership(ctx: Context, { readers }: BotDeps): Promise<void> {
  const address = addressIn(ctx)
  const status = ctx.myChatMember?.new_chat_member.status
  const reader = address === null ? null : await readers.find({ platform: 'telegram', address })
  if (!reader || !status || reader.inactiveBecause === stoppedByReader) return
  const isOut = status === 'kicked' || status === 'left'
  await readers.update(reader.id, {
    active: !isOut,
    inactiveBecause: isOut ? 'the bot was blocked or removed' : null,
  })
}

function addressIn(ctx: Context): string | null {
  return ctx.chat ? addressOf({ chatId: ctx.chat.id, threadId: threadIn(ctx) }) : null
}

function threadIn(ctx: Context): number | null {
  const message = ctx.msg
  return (message?.is_topic_message && message.message_thread_id) || null
}
