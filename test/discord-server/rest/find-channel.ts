import { PermissionFlagsBits, type PermissionsString } from 'discord.js'
import { type Channel, holdsMessages } from '../world/channel.ts'
import type { StoredMessage } from '../world/message.ts'
import { permissionBits, permissionsIn } from '../world/permissions.ts'
import type { World } from '../world/world.ts'
import { apiError } from './api-error.ts'

/**
 * Returns a channel the bot can see and in which it has the permissions.
 *
 * @throws ApiError 10003 when there is none, 50001 when the bot cannot see it, 50013 when a permission is missing.
 */
export function findChannel(
  world: World,
  id: string,
  permissions: readonly PermissionsString[] = [],
): Channel {
  const channel = world.channels.get(id)
  if (channel === undefined) throw apiError('unknownChannel')
  const held = permissionsIn(world, channel, world.bot.id)
  const isStranger = channel.recipientIds.length > 1
  if (isStranger || (held & PermissionFlagsBits.ViewChannel) === 0n) throw apiError('missingAccess')
  const needed = permissionBits(permissions)
  if ((held & needed) !== needed) throw apiError('missingPermissions')
  return channel
}

/**
 * Returns a channel the bot may post to now.
 *
 * @throws ApiError as `findChannel`; 50008 for a forum, 50083 for a locked thread, 50007 where a person has blocked it.
 */
export function findWritableChannel(world: World, id: string): Channel {
  const seen = findChannel(world, id)
  if (!holdsMessages(seen)) throw apiError('notTextChannel')
  const channel = findChannel(world, id, [seen.thread === null ? 'SendMessages' : 'SendMessagesInThreads'])
  if (channel.thread?.locked) throw apiError('archivedThread')
  if (
    channel.guildId === undefined &&
    channel.recipientIds.some((user) => world.users.get(user)?.blocksDirectMessages)
  ) {
    throw apiError('cannotMessageUser')
  }
  return channel
}

/**
 * Returns a message in a channel's history.
 *
 * @throws ApiError 10008 when it is not there, or is ephemeral.
 */
export function findMessage(channel: Channel, id: string): StoredMessage {
  const stored = channel.messages.get(id)
  if (stored === undefined || stored.ephemeral) throw apiError('unknownMessage')
  return stored
}
