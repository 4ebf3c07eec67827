import { type BotDeps, stoppedByReader, translatorFor } from '@khabar/core'
import { type Context, type Filter, GrammyError } from 'grammy'
import type { Chat } from 'grammy/types'
import { languageOf } from '../language-of.ts'
import { renderTelegram } from '../render.ts'
import { addressOfChannel, channelScreen } from './channel-screen.ts'
import { mayPost } from './find-channel.ts'
import { tellOwner } from './tell-owner.ts'

/** Why the feed of a channel rests. */
const cannotPost = 'the bot may not post in the channel'

/**
 * Notes how the bot stands in a channel: whoever lets it post is asked what the channel shall get; without that right
 * the feed rests, which its owner is told once, and goes on by itself when the right is given back; thrown out, it ends.
 */
export async function noteChannel(
  ctx: Filter<Context, 'my_chat_member'>,
  chat: Chat.ChannelChat,
  deps: BotDeps,
): Promise<void> {
  const { feeds, readers } = deps
  const { old_chat_member: before, new_chat_member: after } = ctx.myChatMember
  const address = addressOfChannel(chat.id)
  if (after.status === 'left' || after.status === 'kicked') return feeds.end(address)
  const entry = await feeds.at(address)
  if (!entry) return mayPost(after) && !mayPost(before) ? ask(ctx, chat, deps) : undefined
  const { feed, reader } = entry
  if (mayPost(after)) {
    if (reader.active || reader.inactiveBecause === stoppedByReader) return
    const place = { ...address, community: feed.community, name: chat.title }
    await feeds.resume(place, { language: reader.language })
    return
  }
  if (reader.active) await readers.update(reader.id, { active: false, inactiveBecause: cannotPost })
  await tellOwner(ctx.api, { ...entry, ...deps, title: chat.title })
}

/** Asks whoever let the bot in, where they have talked with it before; all others find the way by `/feed`. */
async function ask(
  ctx: Filter<Context, 'my_chat_member'>,
  { id, title, username }: Chat.ChannelChat,
  { feeds, readers, log }: BotDeps,
): Promise<void> {
  const { from } = ctx.myChatMember
  const reader = await readers.find({ platform: 'telegram', address: String(from.id) })
  const language = reader?.language ?? languageOf(from)
  const place = `“${title}”`
  const handle = username === undefined ? String(id) : `@${username}`
  const told = translatorFor(language)('channel-added', { place })
  try {
    for (const { text, ...rest } of renderTelegram(
      await channelScreen(feeds, { id, place, handle }, { language, told }),
    ))
      await ctx.api.sendMessage(from.id, text, rest)
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code === 429) throw error
    log.info({ app: 'telegram', channel: id }, 'whoever added the bot to a channel cannot be written to')
  }
}
