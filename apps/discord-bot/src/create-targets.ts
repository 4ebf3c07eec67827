import type { Feeds, Log, Message, SendOutcome } from '@khabar/core'
import { ChannelType, type Client, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'
import { addressOf } from './address.ts'
import { createCrosspost } from './create-crosspost.ts'
import { outcomeOf } from './outcome-of.ts'
import { partBody } from './part-body.ts'
import { postInForum } from './post-in-forum.ts'
import { postMessage } from './post-message.ts'
import type { DiscordPart } from './render.ts'
import { tellOwner } from './tell-owner.ts'

/** A part on its way into a channel. */
export type TargetPart = {
  readonly part: DiscordPart
  readonly message: Message
  readonly nonce: string
  /** The ids of the parts before it. */
  readonly before: readonly string[]
  readonly signal?: AbortSignal | undefined
}

/** The channels of servers as targets: each kind takes messages in its own way. */
export type Targets = {
  /** Posts a part, and gives the id of its message. */
  post(channelId: string, part: TargetPart): Promise<string>
  /** What a failed post means, with what follows for the feed: it ends, or its owner is told, once. */
  failed(channelId: string, error: unknown): Promise<SendOutcome>
}

export type TargetDeps = {
  readonly client: Client<true>
  readonly feeds: Feeds
  readonly now: () => Temporal.Instant
  readonly log: Log
}

/** The channel is there and takes nothing from us until somebody there acts. */
const closed = new Set<number | string>([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
])

/** The feeds' way into text and announcement channels, threads and forums. */
export function createTargets(deps: TargetDeps): Targets {
  const { client, feeds } = deps
  const { rest } = client
  const crosspost = createCrosspost({ ...deps, rest })
  const entryAt = (channelId: string) => feeds.at(placeOf(channelId))

  return {
    async post(channelId, target) {
      const { part, nonce, before, signal } = target
      const entry = await entryAt(channelId)
      const role = before.length === 0 ? (entry?.feed.role ?? null) : null
      const body = { ...partBody(part, { role }), nonce, enforce_nonce: true }
      const channel = entry && (await client.channels.fetch(channelId))
      if (entry && channel?.type === ChannelType.GuildForum)
        return postInForum({ rest, feeds }, channel, { ...entry, ...target, body })
      const id = await postMessage(rest, channelId, { body, signal })
      if (channel?.type === ChannelType.GuildAnnouncement) await crosspost(channelId, id)
      return id
    },

    async failed(channelId, error) {
      const outcome = outcomeOf(error)
      const isAnswer = error instanceof DiscordAPIError
      if (outcome.kind === 'gone') {
        // A post in a forum may be gone while the forum is there.
        if (isAnswer && !error.url.includes(`/channels/${channelId}`))
          return { kind: 'rejected', reason: outcome.reason }
        await feeds.end(placeOf(channelId))
      }
      if (!isAnswer || !closed.has(error.code)) return outcome
      const entry = await entryAt(channelId)
      if (entry && (await feeds.tellOwner(entry.feed))) await tellOwner(channelId, { ...entry, ...deps })
      return { kind: 'closed', reason: `${error.code} ${error.message}`, isInvalid: error.status === 403 }
    },
  }
}

function placeOf(channelId: string) {
  return { platform: 'discord', address: addressOf({ kind: 'channel', id: channelId }) }
}
