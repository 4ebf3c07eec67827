import { OverwriteType, PermissionFlagsBits, type PermissionsString } from 'discord.js'
import type { Channel } from './channel.ts'
import type { World } from './world.ts'

/** What everyone may do in a new server, as far as bots and news are concerned. */
export const everyonePermissions: readonly PermissionsString[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'UseApplicationCommands',
]

/** What the bot's own role adds. `MentionEveryone` is in, so that only `allowed_mentions` keeps a server quiet. */
export const botPermissions: readonly PermissionsString[] = [
  'MentionEveryone',
  'ManageMessages',
  'ManageThreads',
  'ManageWebhooks',
]

/** The permissions as one number. */
export function permissionBits(names: readonly PermissionsString[]): bigint {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n)
}

/**
 * The permissions of a user in a channel: roles of the server, then the overwrites of the channel (a thread has those
 * of its parent) for everyone, roles and the member. Outside servers everything a message needs is allowed.
 *
 * @see https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId)
  if (guild === undefined) return permissionBits(everyonePermissions)
  const member = guild.members.get(userId)
  if (member === undefined) return 0n
  const roles = guild.roles.filter((role) => role.id === guild.id || member.roles.includes(role.id))
  const base = roles.reduce((bits, role) => bits | BigInt(role.permissions), 0n)
  if (guild.ownerId === userId || (base & PermissionFlagsBits.Administrator) !== 0n) {
    return permissionBits(Object.keys(PermissionFlagsBits) as PermissionsString[]) // its keys are exactly these names
  }
  const parent = channel.thread === null ? channel : (world.channels.get(channel.parentId ?? '') ?? channel)
  return applyOverwrites(base, parent, { guildId: guild.id, roles: member.roles, userId })
}

function applyOverwrites(
  base: bigint,
  channel: Channel,
  { guildId, roles, userId }: { guildId: string; roles: readonly string[]; userId: string },
): bigint {
  const groups = [
    channel.overwrites.filter(({ id }) => id === guildId),
    channel.overwrites.filter(({ id, type }) => type === OverwriteType.Role && roles.includes(id)),
    channel.overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === userId),
  ]
  return groups.reduce((bits, group) => {
    const denied = group.reduce((sum, { deny }) => sum | BigInt(deny), 0n)
    const allowed = group.reduce((sum, { allow }) => sum | BigInt(allow), 0n)
    return (bits & ~denied) | allowed
  }, base)
}
