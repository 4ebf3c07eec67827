import type { Feeds, Log, Message, SendOutcome } from '@khabar/core'
import { ChannelType, type Client, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'
import { addressOf } from './address.ts'
import { createChannelFacts, isThread } from './channel-facts.ts'
import { createCrosspost } from './create-crosspost.ts'
import type { Forms } from './create-forms.ts'
import { type MessageRoute, messageRoute } from './message-route.ts'
import { outcomeOf } from './outcome-of.ts'
import { partBody } from './part-body.ts'
import { postByWebhook } from './post-by-webhook.ts'
import { postInForum } from './post-in-forum.ts'
import { postMessage } from './post-message.ts'
import type { DiscordPart } from './render.ts'
import { tellOwner } from './tell-owner.ts'
import { createOptionally } from './unknown-routes.ts'

/** A part on its way into a channel. */
export type TargetPart = {
  readonly part: DiscordPart
  readonly message: Message
  readonly nonce: string
  /** The ids of the parts before it. */
  readonly before: readonly string[]
  /** Whether nobody's device shall sound. */
  readonly silent?: boolean | undefined
  /** Whether an earlier attempt may have arrived. */
  readonly isRepeat?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/** The channels of servers as targets: each kind takes messages in its own way. */
export type Targets = {
  /** Posts a part, and gives the id of its message. */
  post(channelId: string, part: TargetPart): Promise<string>
  /** The role that the feed into a channel calls. */
  roleIn(channelId: string): Promise<string | null>
  /** Where the messages that a channel was sent are changed. */
  routesIn(channelId: string): Promise<(id: string) => MessageRoute | null>
  /** What a failed post means, with what follows for the feed: it ends, or its owner is told, once. */
  failed(channelId: string, error: unknown): Promise<SendOutcome>
}

export type TargetDeps = {
  readonly client: Client<true>
  readonly feeds: Feeds
  readonly forms: Forms
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
  const { client, feeds, forms } = deps
  const { rest } = client
  const optionally = createOptionally(deps.log)
  const ways = { client, feeds, optionally }
  const crosspost = createCrosspost({ ...deps, optionally })
  const factsOf = createChannelFacts({ ...deps, optionally })
  const entryAt = (channelId: string) => feeds.at(placeOf(channelId))

  return {
    async post(channelId, target) {
      const { part, nonce, before, silent, isRepeat = false, signal } = target
      const entry = await entryAt(channelId)
      const role = before.length === 0 ? (entry?.feed.role ?? null) : null
      const channel = entry && (await factsOf(channelId))
      const alias = entry?.feed.alias ?? null
      const id = await forms.send(part, async (isLayout) => {
        const body = { ...partBody(part, { role, silent, isLayout }), nonce, enforce_nonce: true }
        if (entry && channel?.type === ChannelType.GuildForum)
          return postInForum(ways, channel, { ...entry, ...target, body })
        const named =
          entry && channel && alias
            ? await postByWebhook(ways, { channel, alias, body, isRepeat, signal, feed: entry.feed })
            : null
        return named ?? postMessage(rest, channelId, { body, signal })
      })
      if (channel?.type === ChannelType.GuildAnnouncement && alias === null) await crosspost(channelId, id)
      return id
    },

    async roleIn(channelId) {
      return (await entryAt(channelId))?.feed.role ?? null
    },

    async routesIn(channelId) {
      const key = (await entryAt(channelId))?.feed.alias?.key ?? null
      const inThread = key !== null && isThread(await factsOf(channelId))
      return (id) => messageRoute(id, { channelId, key, isThread: inThread })
    },

    async failed(channelId, error) {
      const outcome = outcomeOf(error)
      const isAnswer = error instanceof DiscordAPIError
      if (outcome.kind === 'gone') {
        // A post in a forum may be gone while the forum is there.
        if (isAnswer && !isAbout(error, channelId)) return { kind: 'rejected', reason: outcome.reason }
        await feeds.end(placeOf(channelId))
      }
      if (!isAnswer || !closed.has(error.code)) return outcome
      const entry = await entryAt(channelId)
      if (entry && (await feeds.tellOwner(entry.feed)))
        await tellOwner(channelId, { ...entry, ...deps, code: error.code })
      return { kind: 'closed', reason: `${error.code} ${error.message}`, isInvalid: error.status === 403 }
    },
  }
}

/** A webhook's route names no channel, but the thread that it posts into. */
function isAbout({ url }: DiscordAPIError, channelId: string): boolean {
  return url.includes(`/channels/${channelId}`) || url.includes(`thread_id=${channelId}`)
}

function placeOf(channelId: string) {
  return { platform: 'discord', address: addressOf({ kind: 'channel', id: channelId }) }
}
