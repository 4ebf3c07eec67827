import {
  type APIRole,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Locale,
  OverwriteType,
  type PermissionsString,
} from 'discord.js'
import { announceChannel } from './announce-channel.ts'
import { type Channel, createChannel } from './channel.ts'
import { createRole, type Guild, guildCreateData, joinGuild } from './guild.ts'
import { openThread } from './open-thread.ts'
import { botPermissions, everyonePermissions, permissionBits } from './permissions.ts'
import { removeChannel } from './remove-channel.ts'
import type { User } from './user.ts'
import type { World } from './world.ts'

type Id = { readonly id: string }

/** Puts things into the world and takes them away, as Discord's users and admins do; the gateway is told. */
export type Builder = {
  /** A server with the bot in it. `botPermissions` replaces what the bot's own role adds to @everyone's permissions. */
  addGuild(guild: {
    name: string
    locale?: Locale
    owner?: Id
    botPermissions?: readonly PermissionsString[]
  }): Guild
  addTextChannel(guild: Id, channel: { name: string }): Channel
  addAnnouncement(guild: Id, channel: { name: string }): Channel
  addForum(guild: Id, forum: { name: string; tags?: readonly string[]; requiresTag?: boolean }): Channel
  /** A thread made by the server's owner. */
  addThread(channel: Id, thread: { name: string }): Channel
  addRole(
    guild: Id,
    role: { name: string; permissions?: readonly PermissionsString[]; mentionable?: boolean },
  ): APIRole
  /** Lets a person into a server, with a role of their own that has the permissions. */
  addMember(guild: Id, person: Id, member?: { permissions?: readonly PermissionsString[] }): void
  /** Takes permissions from the bot in one channel and its threads, so that 50001 (`ViewChannel`) or 50013 follow. */
  denyBot(channel: Id, ...permissions: readonly PermissionsString[]): void
  /** Takes all such denials back. */
  allowBot(channel: Id): void
  /** Deletes a channel and its threads. */
  removeChannel(channel: Id): void
  /** The bot is thrown out, the server is deleted, or it is out of reach for a while. */
  removeGuild(guild: Id, how?: { reason: 'kicked' | 'deleted' | 'outage' }): void
  /** The bot is invited again, or the outage is over. */
  returnGuild(guild: Id): void
}

/** Returns the means to fill a world; `addUser` makes owners for servers that are given none. */
export function createBuilder(world: World, addUser: (user: { username: string }) => User): Builder {
  const guildOf = ({ id }: Id) => known(world.guilds.get(id), 'server', id)
  const channelOf = ({ id }: Id) => known(world.channels.get(id), 'channel', id)
  const addChannel = (guild: Id, channel: Parameters<typeof createChannel>[1]) => {
    const created = createChannel(world, { ...channel, guildId: guildOf(guild).id })
    announceChannel(world, created, GatewayDispatchEvents.ChannelCreate)
    return created
  }
  return {
    addGuild: (guild) =>
      addGuild(world, { owner: addUser({ username: `owner of ${guild.name}` }), ...guild }),
    addTextChannel: (guild, { name }) => addChannel(guild, { type: ChannelType.GuildText, name }),
    addAnnouncement: (guild, { name }) => addChannel(guild, { type: ChannelType.GuildAnnouncement, name }),
    addForum: (guild, { name, tags = [], requiresTag = false }) => {
      const tagOf = (tag: string) => ({
        id: world.nextId(),
        name: tag,
        moderated: false,
        emoji_id: null,
        emoji_name: null,
      })
      return addChannel(guild, { type: ChannelType.GuildForum, name, tags: tags.map(tagOf), requiresTag })
    },
    addThread: (channel, { name }) => {
      const parent = channelOf(channel)
      return openThread(world, parent, { name, ownerId: guildOf({ id: parent.guildId ?? '' }).ownerId })
    },
    addRole: (guild, { name, permissions = [], mentionable = false }) => {
      const bits = permissionBits(permissions)
      const role = { ...createRole({ id: world.nextId(), name, permissions: bits }), mentionable }
      guildOf(guild).roles.push(role)
      return role
    },
    addMember(guild, person, { permissions = [] } = {}) {
      const found = guildOf(guild)
      const user = known(world.users.get(person.id), 'user', person.id)
      const role = createRole({
        id: world.nextId(),
        name: user.username,
        permissions: permissionBits(permissions),
      })
      found.roles.push(role)
      joinGuild(world, found, user, [role.id])
    },
    denyBot(channel, ...permissions) {
      const deny = permissionBits(permissions).toString()
      const found = channelOf(channel)
      found.overwrites.push({ id: world.bot.id, type: OverwriteType.Member, allow: '0', deny })
      announceChannel(world, found, GatewayDispatchEvents.ChannelUpdate)
    },
    allowBot(channel) {
      const found = channelOf(channel)
      found.overwrites.splice(0, found.overwrites.length)
      announceChannel(world, found, GatewayDispatchEvents.ChannelUpdate)
    },
    removeChannel: (channel) => removeChannel(world, channelOf(channel)),
    removeGuild: (guild, { reason } = { reason: 'kicked' }) => removeGuild(world, guildOf(guild), reason),
    returnGuild(guild) {
      const found = guildOf(guild)
      world.outages.delete(found.id)
      joinGuild(world, found, world.bot, found.members.has(world.bot.id) ? [] : botRolesOf(found))
      announceGuild(world, found)
    },
  }
}

function known<T>(found: T | undefined, kind: string, id: string): T {
  if (found === undefined) throw new Error(`There is no ${kind} ${id} here.`)
  return found
}

function addGuild(
  world: World,
  given: { name: string; owner: Id; locale?: Locale; botPermissions?: readonly PermissionsString[] },
): Guild {
  const { name, locale = Locale.Hindi, owner } = given
  const id = world.nextId()
  const everyone = createRole({ id, name: '@everyone', permissions: permissionBits(everyonePermissions) })
  const permissions = permissionBits(given.botPermissions ?? botPermissions)
  const botRole = createRole({ id: world.nextId(), name: world.bot.username, permissions, managed: true })
  const guild: Guild = { id, name, locale, ownerId: owner.id, roles: [everyone, botRole], members: new Map() }
  world.guilds.set(id, guild)
  joinGuild(world, guild, world.bot, [botRole.id])
  const ownerUser = world.users.get(owner.id)
  if (ownerUser !== undefined) joinGuild(world, guild, ownerUser)
  announceGuild(world, guild)
  return guild
}

function botRolesOf({ roles }: Guild): string[] {
  return roles.filter(({ managed }) => managed).map(({ id }) => id)
}

function announceGuild(world: World, guild: Guild): void {
  const data = guildCreateData(world, guild)
  const intents = GatewayIntentBits.Guilds
  world.dispatch({ event: GatewayDispatchEvents.GuildCreate, data, intents, guildId: guild.id })
  world.changed.notify()
}

function removeGuild(world: World, guild: Guild, reason: 'kicked' | 'deleted' | 'outage'): void {
  if (reason === 'outage') world.outages.add(guild.id)
  else guild.members.delete(world.bot.id)
  if (reason === 'deleted') {
    world.guilds.delete(guild.id)
    for (const channel of [...world.channels.values()]) {
      if (channel.guildId === guild.id) world.channels.delete(channel.id)
    }
  }
  const data = reason === 'outage' ? { id: guild.id, unavailable: true } : { id: guild.id }
  const intents = GatewayIntentBits.Guilds
  world.dispatch({ event: GatewayDispatchEvents.GuildDelete, data, intents, guildId: guild.id })
  world.changed.notify()
}
