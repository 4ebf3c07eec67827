import { ChannelType, GatewayDispatchEvents } from 'discord.js'
import { announceChannel } from './announce-channel.ts'
import { type Channel, createChannel } from './channel.ts'
import { timestampOf, type World } from './world.ts'

/** Makes a thread and tells the gateway; the message it starts from gives it its id. */
export function openThread(
  world: World,
  parent: Channel,
  thread: {
    name: string
    ownerId: string
    id?: string
    minutes?: number | undefined
    tags?: readonly string[]
  },
): Channel {
  const channel = createChannel(world, {
    ...(thread.id === undefined ? {} : { id: thread.id }),
    type:
      parent.type === ChannelType.GuildAnnouncement
        ? ChannelType.AnnouncementThread
        : ChannelType.PublicThread,
    name: thread.name,
    parentId: parent.id,
    ...(parent.guildId === undefined ? {} : { guildId: parent.guildId }),
    thread: {
      ownerId: thread.ownerId,
      createdAt: timestampOf(world),
      archived: false,
      locked: false,
      autoArchiveMinutes: thread.minutes ?? 4320,
      appliedTags: thread.tags ?? [],
    },
  })
  announceChannel(world, channel, GatewayDispatchEvents.ThreadCreate)
  return channel
}
