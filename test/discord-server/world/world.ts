import {
  type APIApplicationCommand,
  type APIUser,
  type GatewayDispatchEvents,
  GatewayIntentBits,
} from 'discord.js'
import type { Channel } from './channel.ts'
import type { Endpoint } from './endpoint.ts'
import type { Guild } from './guild.ts'
import type { StoredInteraction } from './interaction.ts'
import { createSignal, type Signal } from './signal.ts'
import { createSnowflakes } from './snowflake.ts'
import { type User, userObject } from './user.ts'
import type { StoredWebhook } from './webhook.ts'

/** One gateway event on its way to the sessions that asked for it. */
export type Dispatch = {
  readonly event: GatewayDispatchEvents
  readonly data: unknown
  /** Intents of which a session must hold one; 0 reaches every session. */
  readonly intents: number
  /** Decides the shard; direct messages go to shard 0. */
  readonly guildId?: string | undefined
}

/** Everything the server remembers. State only: who may change what is decided in `rest` and `people`. */
export type World = {
  readonly bot: User
  readonly applicationId: string
  readonly interactionDeadlineMs: number
  readonly interactionTokenMs: number
  /** Whether events leave out what they may. */
  readonly isSparse: boolean
  readonly guilds: Map<string, Guild>
  readonly channels: Map<string, Channel>
  readonly users: Map<string, User>
  /** Application commands by id, global ones and those of a guild. */
  readonly commands: Map<string, APIApplicationCommand>
  readonly webhooks: Map<string, StoredWebhook>
  /** Interactions by token. */
  readonly interactions: Map<string, StoredInteraction>
  /** Message ids by channel and enforced nonce. */
  readonly nonces: Map<string, { readonly messageId: string; readonly atMs: number }>
  /** The servers that are out of reach for a while. */
  readonly outages: Set<string>
  /** Where interactions go instead of over the gateway. */
  endpoint: Endpoint | null
  readonly changed: Signal
  /** Epoch milliseconds. */
  nowMs(): number
  nextId(): string
  dispatch(dispatch: Dispatch): void
  onDispatch(listener: (dispatch: Dispatch) => void): void
}

/** What a world needs to know when it begins. */
export type WorldOptions = {
  readonly now: () => Temporal.Instant
  readonly botName: string
  readonly interactionDeadlineMs: number
  readonly interactionTokenMs: number
  readonly isSparse: boolean
}

/** Returns a world with the bot in it and nothing else. */
export function createWorld({ now, botName, ...limits }: WorldOptions): World {
  const nowMs = () => now().epochMilliseconds
  const nextId = createSnowflakes(nowMs)
  const bot: User = { id: nextId(), username: botName, bot: true, locale: null, blocksDirectMessages: false }
  const listeners: ((dispatch: Dispatch) => void)[] = []
  return {
    ...limits,
    bot,
    // Discord gives an application and its bot user the same id.
    applicationId: bot.id,
    guilds: new Map(),
    channels: new Map(),
    users: new Map([[bot.id, bot]]),
    commands: new Map(),
    webhooks: new Map(),
    interactions: new Map(),
    nonces: new Map(),
    outages: new Set(),
    endpoint: null,
    changed: createSignal(),
    nowMs,
    nextId,
    dispatch: (dispatch) => {
      for (const listener of listeners) listener(dispatch)
    },
    onDispatch: (listener) => void listeners.push(listener),
  }
}

/** The bot as the wire shows it. */
export function botObject(world: World): APIUser {
  return userObject(world.bot)
}

/** The time of the world as Discord writes it: ISO 8601. */
export function timestampOf(world: World): string {
  return new Date(world.nowMs()).toISOString()
}

/** The intent that brings what happens in `channel`: messages of servers and direct messages differ. */
export function messageIntentOf(channel: Channel): number {
  return channel.guildId === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages
}
