import {
  answersInPlace,
  type BotDeps,
  type Command,
  decodeCommand,
  type Message,
  noticeOf,
} from '@khabar/core'
import type { Bot, Context, Filter } from 'grammy'
import { answerChannelAction, answerFeedCommand } from './channels/answer-channel.ts'
import { decodeChannelAction } from './channels/channel-action.ts'
import { noteChannel } from './channels/note-channel.ts'
import { commandIn, feedWordsIn, isWordless } from './command-in.ts'
import { createAllowances } from './create-allowances.ts'
import { createEphemeralReplies, type EphemeralReplies } from './create-ephemeral-replies.ts'
import { deepLink, startParameterOf } from './deep-link.ts'
import { createErrands, type Errands } from './errands.ts'
import { failedUpdate } from './failed-update.ts'
import { answerInline } from './inline/answer-inline.ts'
import { isPersonal } from './is-personal.ts'
import { mayAsk } from './may-ask.ts'
import { noteMembership, noteMigration } from './membership.ts'
import { acknowledge, addressIn, replace, reply } from './reply.ts'
import { languageIn, languageOffered, say } from './say.ts'

/** Pages of readers that are fetched at the same time. */
const mostReads = 8

/** The kinds of updates that {@link addHandlers} answers: Telegram sends no others. */
export const handledUpdates = ['callback_query', 'inline_query', 'message', 'my_chat_member'] as const

/** What the bot needs beside what every bot is given. */
export type HandlerDeps = BotDeps & {
  /** The ids of those who run this desk, in private chats only. */
  readonly operators: ReadonlySet<number>
}

type Deps = HandlerDeps & { readonly ephemeral: EphemeralReplies }

/**
 * Connects a bot's updates to the conversation.
 *
 * @returns what was begun and is not answered yet.
 */
export function addHandlers(bot: Bot, handlerDeps: HandlerDeps): Errands {
  const deps: Deps = { ...handlerDeps, ephemeral: createEphemeralReplies() }
  const errands = createErrands({ most: mostReads })
  const allowances = createAllowances(deps)
  bot.on('message:migrate_to_chat_id', (ctx) => noteMigration(ctx, deps))
  bot.on('message', async (ctx) => {
    const command = commandIn(ctx.message, ctx.me)
    if (command === null) {
      if (isWordless(ctx.message) && allowances.forWordless(ctx)) await refuse(ctx, deps, 'only-text')
      return
    }
    const allowance = allowances.forUpdate(ctx)
    if (allowance !== 'free') return allowance === 'tell' ? refuse(ctx, deps, 'too-fast') : undefined
    const feed = feedWordsIn(ctx.message)
    // In private the chat has the number of the person.
    if (feed !== null)
      return reply(ctx, await answerFeedCommand(ctx, feed, await askedBy(ctx, ctx.chat.id, deps)))
    if (!(await mayAsk(ctx, command))) return refuse(ctx, deps, 'admins-only')
    if (!takesLong(command)) return answer(ctx, command, deps)
    // A slow outlet shall keep nobody else waiting.
    const isBegun = errands.run(ctx.update.update_id, () =>
      answer(ctx, command, deps).catch((error) => failedUpdate(ctx, deps, error)),
    )
    if (!isBegun) await refuse(ctx, deps, 'failed')
  })
  bot.on('callback_query:data', async (ctx) => {
    const allowance = allowances.forUpdate(ctx)
    if (allowance !== 'free') return toast(ctx, deps, allowance === 'tell' ? 'too-fast' : null)
    await answerButton(ctx, deps)
  })
  bot.on('inline_query', async (ctx) => {
    if (allowances.forInline(ctx)) await answerInline(ctx, deps)
  })
  bot.on('my_chat_member', (ctx) =>
    ctx.chat.type === 'channel' ? noteChannel(ctx, ctx.chat, deps) : noteMembership(ctx, deps),
  )
  bot.catch(({ error, ctx }) => failedUpdate(ctx, deps, error))
  return errands
}

async function answerButton(ctx: Filter<Context, 'callback_query:data'>, deps: Deps): Promise<void> {
  const { data } = ctx.callbackQuery
  // In a channel a press is a subscriber's: it leads to the bot, and changes nothing where it was pressed.
  if (ctx.chat?.type === 'channel') return leadToBot(ctx, deps, data)
  const action = ctx.chat?.type === 'private' ? decodeChannelAction(data) : null
  if (action) {
    await acknowledge(ctx)
    const message = await answerChannelAction(ctx, action, await askedBy(ctx, ctx.from.id, deps))
    return action.name === 'preview' ? reply(ctx, message) : replace(ctx, message)
  }
  const command = decodeCommand(data)
  if (command.name === 'unknown' || addressIn(ctx) === null) return toast(ctx, deps, 'old-button')
  if (!(await mayAsk(ctx, command))) return toast(ctx, deps, 'admins-only')
  await Promise.all([acknowledge(ctx), answer(ctx, command, deps)])
}

async function answer(ctx: Context, command: Command, deps: Deps): Promise<void> {
  const { conversation, operators, ephemeral } = deps
  const address = addressIn(ctx)
  if (address === null) return
  const isOperator = ctx.chat?.type === 'private' && operators.has(ctx.chat.id)
  const options = { hasScreens: true, isOperator, language: languageOffered(ctx) }
  const answered = await conversation.answer({ platform: 'telegram', address }, command, options)
  const message = command.name === 'help' ? await withChannelHelp(ctx, answered, deps) : answered
  const isForOne = isPersonal(command.name) || ctx.msg?.ephemeral_message_id !== undefined
  const how = isForOne ? { ephemeral } : {}
  await (ctx.callbackQuery && answersInPlace(command) ? replace : reply)(ctx, message, how)
}

/** Only in private are channels set up. */
async function withChannelHelp(ctx: Context, message: Message, deps: BotDeps): Promise<Message> {
  if (ctx.chat?.type !== 'private' || message.kind !== 'notice') return message
  return { ...message, text: `${message.text}\n${await say(ctx, deps, 'help-channel')}` }
}

async function leadToBot(ctx: Context, deps: BotDeps, data: string): Promise<void> {
  const parameter = startParameterOf(data)
  if (parameter === null) return toast(ctx, deps, 'old-button')
  await acknowledge(ctx, { url: deepLink(ctx.me.username, parameter) })
}

/** Waits for pages of others. */
function takesLong(command: Command): boolean {
  return command.name === 'read' || (command.name === 'operator' && command.task === 'addsource')
}

async function askedBy(ctx: Context, userId: number, deps: BotDeps) {
  return { feeds: deps.feeds, language: await languageIn(ctx, deps), userId }
}

async function refuse(ctx: Context, deps: Deps, id: string): Promise<void> {
  const { ephemeral } = deps
  await reply(ctx, noticeOf(await say(ctx, deps, id)), id === 'admins-only' ? { ephemeral } : {})
}

async function toast(ctx: Context, deps: BotDeps, id: string | null): Promise<void> {
  await acknowledge(ctx, id === null ? {} : { text: await say(ctx, deps, id), alert: true })
}
