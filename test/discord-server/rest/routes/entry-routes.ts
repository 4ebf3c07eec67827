import { ApplicationFlags, GatewayDispatchEvents, GatewayIntentBits } from 'discord.js'
import { channelObject, directChannelOf } from '../../world/channel.ts'
import { userObject } from '../../world/user.ts'
import { botObject, type World } from '../../world/world.ts'
import { apiError } from '../api-error.ts'
import { defineRoute, type Route } from '../route.ts'

/** Where a bot begins: the gateway's address, who it is, its servers, direct messages. */
export function entryRoutes({ gatewayUrl, shards }: { gatewayUrl: () => string; shards: number }): Route[] {
  const limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 16 }
  const application = (world: World) => ({ body: applicationObject(world) })
  return [
    defineRoute('GET /gateway', () => ({ body: { url: gatewayUrl() } }), { isOpen: true }),
    defineRoute('GET /gateway/bot', () => ({
      body: { url: gatewayUrl(), shards, session_start_limit: limit },
    })),
    defineRoute('GET /applications/@me', application),
    defineRoute('GET /oauth2/applications/@me', application),
    defineRoute('GET /users/@me', (world) => ({ body: botObject(world) })),
    defineRoute('GET /users/@me/guilds', (world) => ({
      body: [...world.guilds.values()]
        .filter(({ members }) => members.has(world.bot.id))
        .map(({ id, name }) => ({ id, name, icon: null, owner: false, permissions: '0', features: [] })),
    })),
    defineRoute('DELETE /users/@me/guilds/:guild', leaveGuild),
    defineRoute('POST /users/@me/channels', openDirectChannel),
    defineRoute('GET /users/:user', (world, { params }) => {
      const user = world.users.get(params.user ?? '')
      if (user === undefined) throw apiError('unknownUser')
      return { body: userObject(user) }
    }),
  ]
}

function applicationObject(world: World): object {
  return {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    bot: botObject(world),
    verify_key: '0'.repeat(64),
    flags: ApplicationFlags.ApplicationCommandBadge,
    approximate_guild_count: world.guilds.size,
    owner: botObject(world),
    team: null,
  }
}

const leaveGuild: Route['handle'] = (world, { params }) => {
  const guild = world.guilds.get(params.guild ?? '')
  if (!guild?.members.delete(world.bot.id)) throw apiError('unknownGuild')
  world.dispatch({
    event: GatewayDispatchEvents.GuildDelete,
    data: { id: guild.id },
    intents: GatewayIntentBits.Guilds,
    guildId: guild.id,
  })
  world.changed.notify()
  return {}
}

/** Always works, also for someone who has blocked the bot: the message is what fails, with 50007. */
const openDirectChannel: Route['handle'] = (world, { form }) => {
  const id = form.root.at('recipient_id').text({ required: true })
  form.check()
  const user = world.users.get(id ?? '')
  if (user === undefined) throw apiError('unknownUser')
  return { body: channelObject(world, directChannelOf(world, user.id)) }
}
