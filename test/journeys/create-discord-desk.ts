import { createDiscordStarter, type DiscordBotOptions } from '@khabar/discord-bot'
import { Locale, type PermissionsString } from 'discord.js'
import { onTestFinished } from 'vitest'
import { createDiscordServer, type DiscordServerOptions } from '../discord-server/index.ts'
import { createEntrance } from './create-entrance.ts'
import { createTestDesk } from './create-test-desk.ts'
import { printArticle } from './print-article.ts'

/**
 * A desk with a Discord bot in one server, and somebody there who may manage it. The journeys' limits are those of what
 * they are about: messages are not limited.
 */
export async function createDiscordDesk({
  holdBack = [],
  database,
  locale = Locale.Hindi,
  permissions = ['ManageGuild'],
  isOverHttp = false,
  serverOptions = {},
}: {
  holdBack?: readonly string[]
  database?: string
  locale?: Locale
  permissions?: readonly PermissionsString[]
  /** Whether interactions come to an endpoint of the desk. */
  isOverHttp?: boolean
  serverOptions?: DiscordServerOptions
} = {}) {
  const server = await createDiscordServer({ rateLimits: { perChannel: null }, ...serverOptions })
  onTestFinished(() => server.close())
  const guild = server.addGuild({ name: 'समाचार चौपाल' })
  const channel = server.addTextChannel(guild, { name: 'खबरें' })
  const admin = server.addUser({ username: 'meera', locale })
  server.addMember(guild, admin, { permissions })
  const web = isOverHttp ? createEntrance() : null
  const publicKey = isOverHttp ? server.keys.publicKey : null
  const startDesk = (options: Partial<DiscordBotOptions> = {}) =>
    createTestDesk({
      bots: [
        createDiscordStarter({
          token: server.token,
          apiRoot: server.apiUrl,
          publicKey,
          guildWaitMs: 100,
          ...options,
        }),
      ],
      holdBack,
      web,
      ...(database === undefined ? {} : { database }),
    })
  const desk = await startDesk()
  await desk.tick()
  return {
    server,
    guild,
    channel,
    admin,
    desk,
    web,
    /** Another process on the same store, where `database` is a file. */
    startDesk,
    where: { channel },
    /** An outlet prints a headline, and it goes to whom it concerns. */
    async print(headline: string, section: string | null = null) {
      desk.clock.pass(1)
      await printArticle(desk.store, { headline, section, at: desk.clock.now() })
      await desk.tick()
    },
    /** What was held back appears, is read, and goes to whom it concerns. */
    async publish() {
      desk.newsroom.publish()
      desk.clock.pass(11)
      await desk.tick()
      await desk.tick()
    },
  }
}
