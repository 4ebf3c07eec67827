import {
  type Action,
  type Feeds,
  type Language,
  type Message,
  noticeOf,
  sections,
  translatorFor,
} from '@khabar/core'
import { addressOf } from '../address.ts'
import { type ChannelAction, encodeChannelAction } from './channel-action.ts'
import type { Channel } from './find-channel.ts'

/** The time of the digest that one press sets up. */
export const dailyTime = '07:00'

/** The address of a channel as a reader. */
export function addressOfChannel(id: number) {
  return { platform: 'telegram', address: addressOf({ chatId: id, threadId: null }) }
}

/** What a channel gets, with buttons that change it; `told` stands above. */
export async function channelScreen(
  feeds: Feeds,
  channel: Channel,
  { language, told }: { language: Language; told?: string },
): Promise<Message> {
  const say = translatorFor(language)
  const { id, place, handle } = channel
  const address = addressOfChannel(id)
  const entry = await feeds.at(address)
  const state = await feeds.describe(address, { language })
  const now = state === null ? say('channel-none', { place }) : say('channel-state', { place, state })
  const button = (name: Exclude<ChannelAction['name'], 'section'>, facts = {}): Action => ({
    label: say(`action-channel-${name}`, facts),
    data: encodeChannelAction({ name, channel: id }),
  })
  const actions = [
    button('daily', { time: dailyTime }),
    button('each'),
    button('topics'),
    button('preview'),
    ...(entry ? [button(entry.reader.active ? 'pause' : 'resume'), button('remove')] : []),
  ]
  return noticeOf([...(told ? [told] : []), now, '', say('channel-write', { handle })].join('\n'), actions)
}

/** The sections of the news to choose from for a channel. */
export function channelTopics({ id, place, handle }: Channel, { language }: { language: Language }): Message {
  const say = translatorFor(language)
  const actions = sections.map((section) => ({
    label: say(`section-${section}`),
    data: encodeChannelAction({ name: 'section', channel: id, section }),
  }))
  const back = { label: say('action-back'), data: encodeChannelAction({ name: 'show', channel: id }) }
  return noticeOf([say('channel-topics', { place }), '', say('channel-write', { handle })].join('\n'), [
    ...actions,
    back,
  ])
}
