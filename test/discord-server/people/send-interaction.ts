import { GatewayDispatchEvents, InteractionContextType, type InteractionType } from 'discord.js'
import { channelObject } from '../world/channel.ts'
import type { StoredInteraction } from '../world/interaction.ts'
import { permissionsIn } from '../world/permissions.ts'
import { tokenFor } from '../world/token.ts'
import { type User, userObject } from '../world/user.ts'
import type { World } from '../world/world.ts'
import type { FoundPlace } from './place.ts'

/** What a person did. */
export type Act = {
  readonly type: InteractionType
  readonly data: object
  readonly place: FoundPlace
  readonly commandName?: string
  readonly source?: StoredInteraction['source']
  readonly openedBy?: StoredInteraction
}

/**
 * Remembers an interaction and sends it to the bot, as INTERACTION_CREATE or to its endpoint.
 *
 * @see https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
 */
export function sendInteraction(world: World, user: User, act: Act): StoredInteraction {
  const { type, place, commandName = null, source = null, openedBy = null } = act
  const id = world.nextId()
  const interaction: StoredInteraction = {
    id,
    token: tokenFor(id),
    type,
    context: place.context,
    atMs: world.nowMs(),
    user,
    channel: place.channel,
    commandName,
    source,
    openedBy,
    response: null,
    followUps: [],
  }
  world.interactions.set(interaction.token, interaction)
  const whole = interactionObject(world, interaction, place)
  const data = { ...(world.isSparse ? leastOf(whole) : whole), data: act.data }
  const event = GatewayDispatchEvents.InteractionCreate
  if (world.endpoint) world.endpoint.deliver(data)
  else world.dispatch({ event, data, intents: 0, guildId: place.guild?.id })
  return interaction
}

function interactionObject(
  world: World,
  { id, token, type, user, source }: StoredInteraction,
  place: FoundPlace,
): object {
  const { channel, context } = place
  return {
    id,
    application_id: world.applicationId,
    type,
    token,
    version: 1,
    channel: channelObject(world, channel),
    channel_id: channel.id,
    ...actorFields(world, user, place),
    locale: user.locale,
    app_permissions: permissionsIn(world, channel, world.bot.id).toString(),
    entitlements: [],
    authorizing_integration_owners: ownersOf(user, place),
    context,
    attachment_size_limit: 10_485_760,
    ...(source === null ? {} : { message: source.object }),
  }
}

/** What every interaction has, of whatever make the server is. */
function leastOf(interaction: object): object {
  const least = [
    'id',
    'application_id',
    'type',
    'token',
    'version',
    'guild_id',
    'channel_id',
    'member',
    'user',
  ]
  const named = [...least, 'locale', 'message']
  return Object.fromEntries(Object.entries(interaction).filter(([name]) => named.includes(name)))
}

function actorFields(world: World, user: User, { guild, channel }: FoundPlace): object {
  if (guild === null) return { user: userObject(user) }
  const permissions = permissionsIn(world, channel, user.id).toString()
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: { ...guild.members.get(user.id), permissions },
  }
}

/** Installed by the server, or for a private channel by the user; the bot's direct messages count as server "0". */
function ownersOf(user: User, { guild, context }: FoundPlace): Record<string, string> {
  if (context === InteractionContextType.PrivateChannel) return { 1: user.id }
  return { 0: guild?.id ?? '0' }
}
