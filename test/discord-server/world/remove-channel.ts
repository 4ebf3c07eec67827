import { GatewayDispatchEvents } from 'discord.js'
import { announceChannel } from './announce-channel.ts'
import type { Channel } from './channel.ts'
import type { World } from './world.ts'

/** Takes a channel away, with its threads, and tells the gateway. */
export function removeChannel(world: World, channel: Channel): void {
  world.channels.delete(channel.id)
  for (const thread of [...world.channels.values()]) {
    if (thread.thread !== null && thread.parentId === channel.id) world.channels.delete(thread.id)
  }
  const isThread = channel.thread !== null
  announceChannel(
    world,
    channel,
    isThread ? GatewayDispatchEvents.ThreadDelete : GatewayDispatchEvents.ChannelDelete,
  )
}
