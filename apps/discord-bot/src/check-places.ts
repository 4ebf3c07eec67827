import type { BotDeps } from '@khabar/core'
import {
  type Client,
  DiscordAPIError,
  Events,
  GatewayDispatchEvents,
  type Guild,
  RESTJSONErrorCodes,
  Routes,
  Status,
} from 'discord.js'
import { targetOf } from './address.ts'
import { communityOf } from './feed-place.ts'
import { shardOf } from './shard-of.ts'

type Place = { readonly community: string; readonly address: string }

/**
 * Ends the feeds whose server or channel went while nobody listened: looked for whenever a shard begins a session, and
 * when a server is back after an outage. What the gateway does not list is asked for before anything ends; a server
 * that is out of reach is still ours.
 */
export function addPlaceChecks(client: Client, { feeds, log }: Pick<BotDeps, 'feeds' | 'log'>): void {
  const memberships = new Map<number, ReadonlySet<string>>()
  const isGone = (route: `/${string}`, codes: readonly number[]) => findsGone(client, { route, codes, log })

  const checkShard = async (shardId: number) => {
    const ours = memberships.get(shardId) ?? new Set()
    const left = new Set<string>()
    for (const place of await placesIn(shardId)) {
      if (ours.has(place.community)) await checkChannel(client.guilds.cache.get(place.community), place)
      else left.add(place.community)
    }
    for (const community of left) await checkGuild(community)
  }
  const placesIn = async (shardId: number) => {
    const { shardCount = 1 } = client.options
    return (await feeds.places('discord')).filter(
      ({ community }) => shardOf(community, shardCount) === shardId,
    )
  }
  const checkGuild = async (id: string) => {
    if (
      !(await isGone(Routes.guild(id), [RESTJSONErrorCodes.UnknownGuild, RESTJSONErrorCodes.MissingAccess]))
    )
      return
    const count = await feeds.endAll(communityOf({ id }))
    log.info({ app: 'discord', guild: id, feeds: count }, 'the bot is no longer in a server: its feeds ended')
  }
  const checkChannel = async (guild: Guild | undefined, { address }: Place) => {
    const { id } = targetOf(address)
    // A server whose channels we were never given is out of reach.
    if (!guild || guild.channels.cache.size === 0 || guild.channels.cache.has(id)) return
    if (await isGone(Routes.channel(id), [RESTJSONErrorCodes.UnknownChannel]))
      await feeds.end({ platform: 'discord', address })
  }
  const noted = (checking: Promise<unknown>) =>
    void checking.catch((error: unknown) =>
      log.error({ app: 'discord', reason: String(error) }, 'the places of feeds could not be checked'),
    )

  client.ws.on(GatewayDispatchEvents.Ready, (data: unknown, shardId) => {
    memberships.set(shardId, guildIdsIn(data))
  })
  client.on(Events.ShardReady, (shardId) => noted(checkShard(shardId)))
  client.on(Events.GuildAvailable, (guild) => {
    // While a session begins, all servers come this way.
    if (guild.shard.status !== Status.Ready) return
    const checkAll = async () => {
      for (const place of await feeds.places('discord'))
        if (place.community === guild.id) await checkChannel(guild, place)
    }
    noted(checkAll())
  })
}

function guildIdsIn(ready: unknown): ReadonlySet<string> {
  const { guilds }: Record<string, unknown> = Object(ready)
  return new Set(Array.isArray(guilds) ? guilds.map((guild) => String(Object(guild).id)) : [])
}

/** Whether Discord itself says that something is not there; where it says anything else, or nothing, it is. */
async function findsGone(
  { rest }: Client,
  { route, codes, log }: { route: `/${string}`; codes: readonly number[] } & Pick<BotDeps, 'log'>,
): Promise<boolean> {
  try {
    await rest.get(route)
    return false
  } catch (error) {
    if (error instanceof DiscordAPIError && codes.some((code) => code === error.code)) return true
    log.warn(
      { app: 'discord', route, reason: String(error) },
      'whether the place of a feed is there is not known',
    )
    return false
  }
}
