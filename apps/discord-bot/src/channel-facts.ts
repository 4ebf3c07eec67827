import { type APIChannel, type Channel, ChannelFlags, ChannelType, type Client, Routes } from 'discord.js'
import type { Optionally } from './unknown-routes.ts'

/** What there is to know of a channel in order to post there. */
export type ChannelFacts = {
  readonly id: string
  readonly type: ChannelType
  /** `null` for direct messages. */
  readonly guildId: string | null
  /** The channel of a thread; the category of any other. */
  readonly parentId: string | null
  /** The tags of a forum. */
  readonly tags: readonly { readonly id: string; readonly name: string; readonly moderated: boolean }[]
  /** Whether each post of a forum must have a tag. */
  readonly wantsTag: boolean
}

/** Channels of servers whose shard is another process, and archived threads, are asked for again after so long. */
const freshMs = 10 * 60_000
const mostKept = 10_000

/**
 * Gives the facts of channels: those that the gateway keeps up to date, the others by asking for them.
 *
 * The function that it returns throws what discord.js throws where there is no such channel, or we may not see it.
 */
export function createChannelFacts({
  client,
  optionally,
  now,
}: {
  client: Pick<Client, 'channels' | 'rest'>
  optionally: Optionally
  now: () => Temporal.Instant
}): (channelId: string) => Promise<ChannelFacts> {
  const asked = new Map<string, { readonly facts: ChannelFacts; readonly atMs: number }>()
  return async (channelId) => {
    const channel = client.channels.cache.get(channelId)
    if (channel) return factsOf(channel)
    const atMs = now().epochMilliseconds
    const known = asked.get(channelId)
    if (known && atMs - known.atMs < freshMs) return known.facts
    // The API's answer, typed by its own documentation.
    const found = (await optionally(client.rest.get(Routes.channel(channelId)), null)) as APIChannel | null
    const facts = found === null ? plainChannel(channelId) : factsIn(found)
    if (asked.size >= mostKept) asked.clear()
    asked.set(channelId, { facts, atMs })
    return facts
  }
}

/** Whether a channel is a thread, which has the webhooks of its parent. */
export function isThread({ type }: Pick<ChannelFacts, 'type'>): boolean {
  return (
    type === ChannelType.PublicThread ||
    type === ChannelType.PrivateThread ||
    type === ChannelType.AnnouncementThread
  )
}

/** What a channel of which nothing can be learnt is taken for. */
function plainChannel(id: string): ChannelFacts {
  return { id, type: ChannelType.GuildText, guildId: null, parentId: null, tags: [], wantsTag: false }
}

function factsOf(channel: Channel): ChannelFacts {
  const isForum = channel.type === ChannelType.GuildForum
  return {
    id: channel.id,
    type: channel.type,
    guildId: 'guildId' in channel ? channel.guildId : null,
    parentId: 'parentId' in channel ? channel.parentId : null,
    tags: isForum ? channel.availableTags : [],
    wantsTag: isForum && channel.flags.has(ChannelFlags.RequireTag),
  }
}

function factsIn(channel: APIChannel): ChannelFacts {
  const isForum = channel.type === ChannelType.GuildForum
  return {
    id: channel.id,
    type: channel.type,
    guildId: 'guild_id' in channel ? (channel.guild_id ?? null) : null,
    parentId: 'parent_id' in channel ? (channel.parent_id ?? null) : null,
    tags: isForum ? (channel.available_tags ?? []) : [],
    wantsTag: isForum && ((channel.flags ?? 0) & ChannelFlags.RequireTag) !== 0,
  }
}
