import {
  type BotDeps,
  type FeedWish,
  fitText,
  type Language,
  type Message,
  noticeOf,
  parseTimes,
  translatorFor,
} from '@khabar/core'
import type { Context } from 'grammy'
import { chatOf } from '../address.ts'
import { withLinksOnly } from '../deep-link.ts'
import { type ChannelAction, encodeChannelAction } from './channel-action.ts'
import { addressOfChannel, channelScreen, channelTopics, dailyTime } from './channel-screen.ts'
import { type Channel, findChannel } from './find-channel.ts'

/** The longest name of a channel that is told back. */
const longestEcho = 40

type Asked = { readonly feeds: BotDeps['feeds']; readonly language: Language; readonly userId: number }

/** The answer to `/feed` in a private chat: the asker's channels, or one of them with what is wanted for it. */
export async function answerFeedCommand(ctx: Context, words: string, asked: Asked): Promise<Message> {
  const [name = '', ...rest] = words.trim().split(/\s+/u)
  if (name === '') return listChannels(ctx, asked)
  return forChannel(ctx, channelNamed(name), asked, (channel) => {
    const wish = rest.join(' ')
    if (wish === '') return channelScreen(asked.feeds, channel, asked)
    if (wish.startsWith('-')) return remove(channel, wish.slice(1).trim(), asked)
    return add(channel, parseTimes(wish) ? { times: wish } : { topic: wish }, asked)
  })
}

/** The answer to a button about a channel. */
export function answerChannelAction(ctx: Context, action: ChannelAction, asked: Asked): Promise<Message> {
  return forChannel(ctx, action.channel, asked, (channel) => act(channel, action, ctx.me.username, asked))
}

async function act(
  channel: Channel,
  action: ChannelAction,
  username: string,
  asked: Asked,
): Promise<Message> {
  const { feeds, language } = asked
  const place = placeOf(channel, asked)
  switch (action.name) {
    case 'daily':
      return add(channel, { times: dailyTime }, asked)
    case 'each':
      return add(channel, { times: 'off' }, asked)
    case 'section':
      return add(channel, { topic: translatorFor(language)(`section-${action.section}`) }, asked)
    case 'topics':
      return channelTopics(channel, asked)
    case 'preview':
      return withLinksOnly(await feeds.preview(undefined, { language }), username)
    case 'pause':
    case 'resume':
      return shown(channel, await feeds[action.name](place, { language }), asked)
    case 'remove':
      return remove(channel, undefined, asked)
    case 'show':
      return channelScreen(feeds, channel, asked)
  }
}

async function forChannel(
  ctx: Context,
  wanted: number | string,
  { language, userId }: Asked,
  answer: (channel: Channel) => Promise<Message> | Message,
): Promise<Message> {
  const found = await findChannel(ctx.api, wanted, { userId, botId: ctx.me.id })
  if ('channel' in found) return answer(found.channel)
  return noticeOf(translatorFor(language)(found.refusal, { place: fitText(found.place, longestEcho) }))
}

/** All the news with times, or without, takes the place of topics, and a topic that of all the news. */
async function add(
  channel: Channel,
  wish: Pick<FeedWish, 'times' | 'topic'>,
  asked: Asked,
): Promise<Message> {
  const { feeds, language, userId } = asked
  const owner = String(userId)
  const answer = await feeds.add(placeOf(channel, asked), { ...wish, isEither: true, owner }, { language })
  return shown(channel, answer, asked)
}

async function remove(channel: Channel, words: string | undefined, asked: Asked): Promise<Message> {
  const { feeds, language } = asked
  return shown(channel, await feeds.remove(placeOf(channel, asked), words, { language }), asked)
}

function shown(channel: Channel, answer: Message, { feeds, language }: Asked): Promise<Message> {
  return channelScreen(feeds, channel, { language, told: answer.kind === 'notice' ? answer.text : '' })
}

async function listChannels(ctx: Context, { feeds, language, userId }: Asked): Promise<Message> {
  const message = await feeds.list(communityOf(userId), {
    language,
    nameOf: async (address) => {
      const found = await findChannel(ctx.api, chatOf(address).chatId, { userId, botId: ctx.me.id })
      return 'channel' in found ? found.channel.place : found.place
    },
    actionOf: (address, place) => ({
      label: place,
      data: encodeChannelAction({ name: 'show', channel: chatOf(address).chatId }),
    }),
  })
  if (message.kind !== 'notice') return message
  return { ...message, text: `${message.text}\n\n${translatorFor(language)('channel-help')}` }
}

/** The channels that one person set up are a community. */
function communityOf(userId: number) {
  return { platform: 'telegram', community: String(userId) }
}

function placeOf({ id, place }: Channel, { userId }: Asked) {
  return { ...addressOfChannel(id), ...communityOf(userId), name: place }
}

/** `@mohalla`, `mohalla`, `https://t.me/mohalla`, or a number. */
function channelNamed(text: string): number | string {
  const name = text.replace(/^(?:https?:\/\/)?t\.me\//iu, '').replace(/^@/u, '')
  return /^-\d{1,16}$/.test(name) ? Number(name) : `@${name}`
}
