import { ChannelType, InteractionContextType } from 'discord.js'
import { type Channel, createChannel, directChannelOf, holdsMessages } from '../world/channel.ts'
import { type Guild, joinGuild } from '../world/guild.ts'
import type { User } from '../world/user.ts'
import type { World } from '../world/world.ts'
import { ImpossibleError } from './impossible-error.ts'

/**
 * Where a person acts: in a channel, in the first text channel of a server, in direct messages with the bot, or in
 * private with someone else, where only a user-installed app can be called. By default the first channel there is.
 */
export type Place = {
  readonly channel?: Pick<Channel, 'id'>
  readonly guild?: Pick<Guild, 'id'>
  readonly dm?: true
  readonly privateWith?: Pick<User, 'id'>
}

/** A place found. */
export type FoundPlace = {
  readonly channel: Channel
  readonly guild: Guild | null
  readonly context: InteractionContextType
}

/** Finds the channel of a place; a person who comes into a server for the first time joins it. */
export function findPlace(world: World, user: User, { channel, guild, dm, privateWith }: Place): FoundPlace {
  if (dm) return placeOf(world, user, directChannelOf(world, user.id))
  if (privateWith !== undefined)
    return placeOf(world, user, privateChannelOf(world, [user.id, privateWith.id]))
  const found =
    channel === undefined
      ? [...world.channels.values()].find(
          (known) =>
            known.guildId !== undefined &&
            known.thread === null &&
            holdsMessages(known) &&
            (guild === undefined || known.guildId === guild.id),
        )
      : world.channels.get(channel.id)
  if (found === undefined) throw new ImpossibleError(user.username, 'there is no such channel')
  return placeOf(world, user, found)
}

/** The place a channel is. */
export function placeOf(world: World, user: User, channel: Channel): FoundPlace {
  if (channel.guildId === undefined) {
    const isWithBot = channel.recipientIds.length === 1
    const context = isWithBot ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel
    return { channel, guild: null, context }
  }
  const guild = world.guilds.get(channel.guildId)
  if (guild === undefined) throw new ImpossibleError(user.username, 'the server is gone')
  if (!guild.members.has(user.id)) joinGuild(world, guild, user)
  return { channel, guild, context: InteractionContextType.Guild }
}

function privateChannelOf(world: World, recipientIds: readonly string[]): Channel {
  const known = [...world.channels.values()].find(
    (channel) =>
      channel.guildId === undefined && recipientIds.every((id) => channel.recipientIds.includes(id)),
  )
  return known ?? createChannel(world, { type: ChannelType.DM, name: '', recipientIds })
}
