import type { FeedPlace } from '@khabar/core'
import type { Guild, GuildBasedChannel } from 'discord.js'
import { addressOf } from './address.ts'
import { feedChannels } from './feed-command.ts'

/** A channel as a place for a feed. */
export function feedPlaceOf(channel: GuildBasedChannel): FeedPlace {
  return {
    platform: 'discord',
    address: addressOf({ kind: 'channel', id: channel.id }),
    community: channel.guild.id,
    name: `#${channel.name}`,
  }
}

/** A server as the community of its feeds. */
export function communityOf({ id }: Pick<Guild, 'id'>) {
  return { platform: 'discord', community: id }
}

/** Whether a feed may go into a channel of this kind. */
export function takesFeeds({ type }: GuildBasedChannel): boolean {
  return feedChannels.some((each) => each === type)
}
