import { channelObject } from '../../world/channel.ts'
import { type Guild, guildObject } from '../../world/guild.ts'
import { webhookObject } from '../../world/webhook.ts'
import type { World } from '../../world/world.ts'
import { apiError } from '../api-error.ts'
import { defineRoute, type Route } from '../route.ts'

/** Servers as a member sees them: channels, roles, members. */
export const guildRoutes: readonly Route[] = [
  defineRoute('GET /guilds/:guild', (world, { params, query }) => {
    const guild = findGuild(world, params.guild)
    const size = guild.members.size
    const counts = { approximate_member_count: size, approximate_presence_count: size }
    return { body: { ...guildObject(guild), ...(query.get('with_counts') === 'true' ? counts : {}) } }
  }),
  defineRoute('GET /guilds/:guild/channels', (world, { params }) => ({
    body: channelsOf(world, findGuild(world, params.guild), false),
  })),
  defineRoute('GET /guilds/:guild/threads/active', (world, { params }) => ({
    body: { threads: channelsOf(world, findGuild(world, params.guild), true), members: [] },
  })),
  defineRoute('GET /guilds/:guild/roles', (world, { params }) => ({
    body: findGuild(world, params.guild).roles,
  })),
  defineRoute('GET /guilds/:guild/webhooks', (world, { params }) => {
    const { id } = findGuild(world, params.guild)
    const webhooks = [...world.webhooks.values()].filter(({ guildId }) => guildId === id)
    return { body: webhooks.map((webhook) => webhookObject(world, webhook)) }
  }),
  defineRoute('GET /guilds/:guild/members/:user', (world, { params }) => {
    const member = findGuild(world, params.guild).members.get(params.user ?? '')
    if (member === undefined) throw apiError('unknownMember')
    return { body: member }
  }),
]

/**
 * Returns a server the bot is in.
 *
 * @throws ApiError 10004 when it is not, or there is none.
 */
export function findGuild(world: World, id = ''): Guild {
  const guild = world.guilds.get(id)
  if (guild?.members.has(world.bot.id) !== true) throw apiError('unknownGuild')
  return guild
}

function channelsOf(world: World, guild: Guild, areThreads: boolean): object[] {
  return [...world.channels.values()]
    .filter(({ guildId, thread }) => guildId === guild.id && (thread !== null) === areThreads)
    .map((channel) => channelObject(world, channel))
}
