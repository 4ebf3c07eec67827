import { type BotDeps, type Command, decodeCommand, noticeOf, translatorFor } from '@khabar/core'
import type { Bot, Context } from 'grammy'
import { commandIn } from './command-in.ts'
import { createErrands } from './errands.ts'
import { mayAsk } from './may-ask.ts'
import { noteMembership } from './membership.ts'
import { outcomeOf } from './outcome-of.ts'
import { type Allowance, createRateLimit } from './rate-limit.ts'
import { acknowledge, addressIn, replace, reply } from './reply.ts'

/** A reader may press buttons as fast as they can for a while. */
const readerPace = { burst: 40, perMinute: 30 }
/** Under the 20 messages a minute that Telegram takes in a group, with room for digests. */
const groupPace = { burst: 12, perMinute: 12 }
/** Pages of readers that are fetched at the same time. */
const mostReads = 8

/** What the bot needs beside what every bot is given. */
export type HandlerDeps = BotDeps & {
  /** The ids of those who run this desk, in private chats only. */
  readonly operators: ReadonlySet<number>
}

/**
 * Connects a bot's updates to the conversation.
 *
 * @returns what resolves once all that was begun is answered.
 */
export function addHandlers(bot: Bot, deps: HandlerDeps): { done(): Promise<void> } {
  const errands = createErrands({ most: mostReads })
  const allowanceFor = createAllowances(deps)
  bot.on('message', async (ctx) => {
    const command = commandIn(ctx.message, ctx.me)
    if (command === null) return
    const allowance = allowanceFor(ctx)
    if (allowance !== 'free') return allowance === 'tell' ? refuse(ctx, deps, 'too-fast') : undefined
    if (!(await mayAsk(ctx, command))) return refuse(ctx, deps, 'admins-only')
    if (!takesLong(command)) return answer(ctx, command, deps)
    // A slow outlet shall keep nobody else waiting.
    const isBegun = errands.run(() => answer(ctx, command, deps).catch((error) => fail(ctx, deps, error)))
    if (!isBegun) await refuse(ctx, deps, 'failed')
  })
  bot.on('callback_query:data', async (ctx) => {
    const command = decodeCommand(ctx.callbackQuery.data)
    const allowance = allowanceFor(ctx)
    if (allowance !== 'free') return toast(ctx, deps, allowance === 'tell' ? 'too-fast' : null)
    if (command.name === 'unknown' || addressIn(ctx) === null) return toast(ctx, deps, 'old-button')
    if (!(await mayAsk(ctx, command))) return toast(ctx, deps, 'admins-only')
    await acknowledge(ctx)
    await answer(ctx, command, deps)
  })
  bot.on('my_chat_member', (ctx) => noteMembership(ctx, deps))
  bot.catch(({ error, ctx }) => fail(ctx, deps, error))
  return errands
}

async function answer(
  ctx: Context,
  command: Command,
  { conversation, operators }: HandlerDeps,
): Promise<void> {
  const address = addressIn(ctx)
  if (address === null) return
  const isOperator = ctx.chat?.type === 'private' && operators.has(ctx.chat.id)
  const options = { hasScreens: true, isOperator }
  const message = await conversation.answer({ platform: 'telegram', address }, command, options)
  await (ctx.callbackQuery && command.name === 'screen' ? replace(ctx, message) : reply(ctx, message))
}

/** Waits for pages of others. */
function takesLong(command: Command): boolean {
  return command.name === 'read' || (command.name === 'operator' && command.task === 'addsource')
}

async function refuse(ctx: Context, deps: BotDeps, id: string): Promise<void> {
  await reply(ctx, noticeOf(await say(ctx, deps, id)))
}

async function toast(ctx: Context, deps: BotDeps, id: string | null): Promise<void> {
  await acknowledge(ctx, id === null ? {} : { text: await say(ctx, deps, id), alert: true })
}

async function say(ctx: Context, { readers }: BotDeps, id: string): Promise<string> {
  const address = addressIn(ctx)
  const reader = address === null ? null : await readers.find({ platform: 'telegram', address })
  return translatorFor(reader?.language ?? 'hi')(id)
}

/** A group as a whole has a limit, and each of those who ask in it. */
function createAllowances({ now }: BotDeps): (ctx: Context) => Allowance {
  const nowMs = () => now().epochMilliseconds
  const forReader = createRateLimit({ ...readerPace, nowMs })
  const forGroup = createRateLimit({ ...groupPace, nowMs })
  return (ctx) => {
    const isPrivate = ctx.chat?.type === 'private'
    const group = !isPrivate && ctx.chat ? forGroup(ctx.chat.id) : 'free'
    if (group !== 'free') return group
    const sender = ctx.message?.sender_chat?.id ?? ctx.from?.id
    return sender === undefined ? 'free' : forReader(sender)
  }
}

/** What it means that an answer did not arrive through no fault of ours: there is nobody to be told. */
const unreachable = new Set(['closed', 'doubtful', 'gone', 'moved', 'retry'])

async function fail(ctx: Context, { log }: BotDeps, error: unknown): Promise<void> {
  const facts = { app: 'telegram', update: ctx.update.update_id, reason: String(error) }
  if (unreachable.has(outcomeOf(error).kind)) {
    log.warn(facts, 'an answer did not reach its chat')
    return
  }
  log.error(facts, 'an update failed')
  await reply(ctx, noticeOf(translatorFor('hi')('failed'))).catch(() => undefined)
}
