import {
  type APIChannel,
  type APIGuildForumTag,
  type APIOverwrite,
  ChannelFlags,
  ChannelType,
} from 'discord.js'
import type { StoredMessage } from './message.ts'
import { userObject } from './user.ts'
import type { World } from './world.ts'

/** A place for messages, or a forum that holds places for messages. */
export type Channel = {
  readonly id: string
  readonly type: ChannelType
  name: string
  /** Absent in direct messages. */
  readonly guildId?: string
  readonly parentId?: string
  /** The people of a direct message other than the bot; in a private channel all of them. */
  readonly recipientIds: readonly string[]
  readonly overwrites: APIOverwrite[]
  /** Of a forum. */
  readonly tags: readonly APIGuildForumTag[]
  readonly requiresTag: boolean
  readonly thread: Thread | null
  /** By id, oldest first; ephemeral messages are in too, marked. */
  readonly messages: Map<string, StoredMessage>
}

/** What a thread or forum post is besides a channel. */
export type Thread = {
  readonly ownerId: string
  readonly createdAt: string
  archived: boolean
  locked: boolean
  autoArchiveMinutes: number
  readonly appliedTags: readonly string[]
}

/** Makes a channel and puts it into the world; says nothing to the gateway. */
export function createChannel(
  world: World,
  channel: Partial<Channel> & { readonly type: ChannelType; readonly name: string },
): Channel {
  const created: Channel = {
    id: world.nextId(),
    recipientIds: [],
    overwrites: [],
    tags: [],
    requiresTag: false,
    thread: null,
    messages: new Map(),
    ...channel,
  }
  world.channels.set(created.id, created)
  return created
}

/** Returns the channel in which the bot and one user write to each other, made on first use. */
export function directChannelOf(world: World, userId: string): Channel {
  const known = [...world.channels.values()].find(
    ({ type, recipientIds }) =>
      type === ChannelType.DM && recipientIds.length === 1 && recipientIds[0] === userId,
  )
  return known ?? createChannel(world, { type: ChannelType.DM, name: '', recipientIds: [userId] })
}

/** A channel as the wire shows it. */
export function channelObject(world: World, channel: Channel): APIChannel {
  const lastId = [...channel.messages.keys()].at(-1) ?? null
  const object = channel.guildId === undefined ? directFields(world, channel) : guildFields(channel)
  // APIChannel is a union over `type`; the fields above are chosen by the same type.
  return { id: channel.id, type: channel.type, last_message_id: lastId, ...object } as APIChannel
}

/** True for the channels messages can be posted to. */
export function holdsMessages(channel: Channel): boolean {
  return ![ChannelType.GuildForum, ChannelType.GuildMedia, ChannelType.GuildCategory].includes(channel.type)
}

function directFields(world: World, channel: Channel) {
  const recipients = channel.recipientIds.flatMap((id) => world.users.get(id) ?? []).map(userObject)
  return { name: null, flags: 0, recipients }
}

function guildFields(channel: Channel) {
  const common = { name: channel.name, guild_id: channel.guildId, parent_id: channel.parentId ?? null }
  if (channel.thread !== null) return { ...common, ...threadFields(channel, channel.thread) }
  const place = {
    ...common,
    position: 0,
    permission_overwrites: channel.overwrites,
    topic: null,
    nsfw: false,
  }
  if (channel.type !== ChannelType.GuildForum) return { ...place, flags: 0, rate_limit_per_user: 0 }
  return {
    ...place,
    flags: channel.requiresTag ? ChannelFlags.RequireTag : 0,
    available_tags: channel.tags,
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
  }
}

function threadFields(channel: Channel, thread: Thread) {
  return {
    owner_id: thread.ownerId,
    flags: 0,
    rate_limit_per_user: 0,
    message_count: channel.messages.size,
    member_count: 1,
    total_message_sent: channel.messages.size,
    applied_tags: thread.appliedTags,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchiveMinutes,
      archive_timestamp: thread.createdAt,
      create_timestamp: thread.createdAt,
    },
  }
}
