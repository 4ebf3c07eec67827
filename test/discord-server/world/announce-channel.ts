import { type GatewayDispatchEvents, GatewayIntentBits } from 'discord.js'
import { type Channel, channelObject } from './channel.ts'
import type { World } from './world.ts'

/** Tells sessions with the `Guilds` intent, and waiting tests, what became of a channel. */
export function announceChannel(world: World, channel: Channel, event: GatewayDispatchEvents): void {
  const data = channelObject(world, channel)
  world.dispatch({ event, data, intents: GatewayIntentBits.Guilds, guildId: channel.guildId })
  world.changed.notify()
}
