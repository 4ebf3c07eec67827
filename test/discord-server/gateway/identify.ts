import { APIVersion, GatewayCloseCodes, GatewayDispatchEvents, GatewayIntentBits } from 'discord.js'
import type { WebSocket } from 'ws'
import { type Guild, guildCreateData } from '../world/guild.ts'
import { botObject, type World } from '../world/world.ts'
import type { GatewayState } from './gateway.ts'
import { deliver, isFor, type Session } from './session.ts'

const privileged =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent

/** Starts a session: READY, then GUILD_CREATE for each server of the shard that is in reach. Null when the socket was closed instead. */
export function identify(
  world: World,
  state: GatewayState,
  socket: WebSocket,
  data: unknown,
): Session | null {
  const { token, intents, shard } = Object(data)
  const refusal = refusalOf(state, { token, intents, shard })
  if (refusal !== null) {
    socket.close(refusal)
    return null
  }
  state.counts.identified += 1
  const session = state.newSession({ intents, shard: shard ?? [0, 1], socket })
  const guilds = [...world.guilds.values()].filter(
    ({ id, members }) =>
      members.has(world.bot.id) &&
      isFor(session, { event: GatewayDispatchEvents.GuildCreate, data: null, intents: 0, guildId: id }),
  )
  deliver(session, GatewayDispatchEvents.Ready, {
    v: Number(APIVersion),
    user: botObject(world),
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: state.url(),
    shard: session.shard,
    ...(world.isSparse ? {} : { application: { id: world.applicationId, flags: 0 } }),
  })
  if ((session.intents & GatewayIntentBits.Guilds) === 0) return session
  for (const guild of guilds.filter(({ id }) => !world.outages.has(id)))
    deliver(
      session,
      GatewayDispatchEvents.GuildCreate,
      world.isSparse ? leastOf(world, guild) : guildCreateData(world, guild),
    )
  return session
}

/** A server of which little is told: its name and its channels. */
function leastOf(world: World, guild: Guild): object {
  const { id, name, channels } = guildCreateData(world, guild)
  return { id, name, channels }
}

/** @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
function refusalOf(
  state: GatewayState,
  { token, intents, shard }: { token: unknown; intents: unknown; shard: unknown },
): GatewayCloseCodes | null {
  if (token !== state.token) return GatewayCloseCodes.AuthenticationFailed
  if (typeof intents !== 'number' || !Number.isInteger(intents) || intents < 0)
    return GatewayCloseCodes.InvalidIntents
  if (!state.allowsPrivilegedIntents && (intents & privileged) !== 0)
    return GatewayCloseCodes.DisallowedIntents
  if (shard === undefined || shard === null) return null
  const isShard =
    Array.isArray(shard) && shard.length === 2 && shard.every(Number.isInteger) && shard[0] < shard[1]
  return isShard ? null : GatewayCloseCodes.InvalidShard
}
