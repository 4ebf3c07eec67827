import type { BotDeps } from '@khabar/core'
import { type Client, Events } from 'discord.js'
import { addressOf } from './address.ts'
import { communityOf } from './feed-place.ts'

/** Ends the feeds of channels and servers that are no more: whoever invites the bot again begins anew. */
export function addPlaceEvents(client: Client, { feeds, log }: Pick<BotDeps, 'feeds' | 'log'>): void {
  const endAt = (channelId: string) =>
    feeds.end({ platform: 'discord', address: addressOf({ kind: 'channel', id: channelId }) })
  const noted = (ending: Promise<unknown>) =>
    void ending.catch((error: unknown) =>
      log.error({ app: 'discord', reason: String(error) }, 'a feed could not be ended'),
    )
  client.on(Events.ChannelDelete, ({ id }) => noted(endAt(id)))
  client.on(Events.ThreadDelete, ({ id }) => noted(endAt(id)))
  client.on(Events.GuildDelete, (guild) => noted(feeds.endAll(communityOf(guild))))
}
