import { type Client, Events, GatewayDispatchEvents, InteractionContextType } from 'discord.js'

/**
 * Puts in what an interaction may leave out on servers of other makes, for discord.js fails without it. Hindi is the
 * language where none is named.
 *
 * @see https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
 */
export function completeInteraction(interaction: object): void {
  const { guild_id: guild, channel_id: channel }: Record<string, unknown> = { ...interaction }
  complete(interaction, {
    ...(channel === undefined ? {} : { channel: { id: channel } }),
    app_permissions: '0',
    authorizing_integration_owners: {},
    context: guild ? InteractionContextType.Guild : InteractionContextType.BotDM,
    entitlements: [],
    locale: 'hi',
  })
}

/** Completes what comes over a client's gateway, before discord.js reads it: interactions, and what begins a session. */
export function addCompletion(client: Client): void {
  client.on(Events.Raw, (packet: unknown) => {
    const { t: event, d: data }: Record<string, unknown> = Object(packet)
    if (typeof data !== 'object' || data === null) return
    if (event === GatewayDispatchEvents.InteractionCreate) completeInteraction(data)
    if (event === GatewayDispatchEvents.Ready) completeReady(data)
  })
}

/** A bot has the id of its application. */
function completeReady(ready: object): void {
  const { user }: { user?: unknown } = ready
  const { id }: { id?: unknown } = Object(user)
  complete(ready, { application: { id, flags: 0 } })
}

function complete(target: object, usual: object): void {
  const given = new Map(Object.entries(target))
  for (const [name, value] of Object.entries(usual))
    if (given.get(name) === undefined || given.get(name) === null) Reflect.set(target, name, value)
}
