import { type APIMessage, GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord.js'
import type { WebSocket } from 'ws'
import type { Dispatch } from '../world/world.ts'

/** A bot's session on the gateway. It outlives its socket, so that what happened meanwhile can be replayed. */
export type Session = {
  readonly id: string
  readonly intents: number
  readonly shard: readonly [id: number, count: number]
  /** All events so far; the sequence number of the first is 1. */
  readonly events: GatewayEvent[]
  socket: WebSocket | null
}

type GatewayEvent = {
  readonly op: GatewayOpcodes.Dispatch
  readonly t: string
  readonly s: number
  readonly d: unknown
}

/** Keeps an event in the session and sends it when someone is listening. */
export function deliver(session: Session, event: string, data: unknown): void {
  const numbered: GatewayEvent = {
    op: GatewayOpcodes.Dispatch,
    t: event,
    s: session.events.length + 1,
    d: data,
  }
  session.events.push(numbered)
  session.socket?.send(JSON.stringify(numbered))
}

/** Sends again what came after `sequence`. */
export function replay({ events, socket }: Session, sequence: number): void {
  for (const event of events.slice(sequence)) socket?.send(JSON.stringify(event))
}

/**
 * True when an event is for this session: it holds one of the intents and its shard holds the server.
 *
 * @see https://docs.discord.com/developers/events/gateway#sharding
 */
export function isFor({ intents, shard }: Session, { intents: needed, guildId }: Dispatch): boolean {
  const [id, count] = shard
  const home = guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count))
  return home === id && (needed === 0 || (intents & needed) !== 0)
}

/**
 * What a session may read of an event: without the message content intent, nothing of what others wrote in servers,
 * unless the bot was mentioned.
 *
 * @see https://docs.discord.com/developers/events/gateway#message-content-intent
 */
export function readableData(
  { intents }: Session,
  { event, data, guildId }: Dispatch,
  botId: string,
): unknown {
  const isMessage =
    event === GatewayDispatchEvents.MessageCreate || event === GatewayDispatchEvents.MessageUpdate
  if (!isMessage || guildId === undefined || (intents & GatewayIntentBits.MessageContent) !== 0) return data
  const message = data as APIMessage // only world/message.ts dispatches these two
  if (message.author.id === botId || message.mentions.some(({ id }) => id === botId)) return data
  return { ...message, content: '', embeds: [], attachments: [], components: [] }
}
