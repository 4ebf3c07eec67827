import { type BotDeps, BotStartError, type BotStarter, type Settings, type WebEntrance } from '@khabar/core'
import { type Client, DiscordAPIError, DiscordjsError, Events } from 'discord.js'
import { addPlaceChecks } from './check-places.ts'
import { addCompletion } from './complete-interaction.ts'
import { createClient } from './create-client.ts'
import { createForms } from './create-forms.ts'
import { createTargets } from './create-targets.ts'
import { guardPackets } from './guard-packets.ts'
import { addHandlers } from './handlers.ts'
import { createHttpInteractions } from './http-interactions.ts'
import { addPlaceEvents } from './place-events.ts'
import { createDiscordPlatform } from './platform.ts'
import { registerCommands } from './register-commands.ts'
import { untilRefused, watchGateway } from './watch-gateway.ts'

const requestTimeoutMs = 15_000
/** discord.js waits three times as long, and nothing is answered meanwhile. */
const usualGuildWaitMs = 5_000

/** The starters for the settings: one, or none where no token is set. */
export function discordStarterOf({
  discordToken: token,
  discordApiRoot,
  discordPublicKey: publicKey,
  discordShards: shards,
}: Settings): BotStarter[] {
  if (token === null) return []
  return [
    createDiscordStarter({
      token,
      publicKey,
      shards,
      ...(discordApiRoot ? { apiRoot: discordApiRoot } : {}),
    }),
  ]
}

/** How a Discord bot is started. */
export type DiscordBotOptions = {
  readonly token: string
  /** Another API than Discord's own: `…/api`, without the version. */
  readonly apiRoot?: string
  /** The application's key in hexadecimal, where interactions come over HTTP. */
  readonly publicKey?: string | null
  /** The shards that this process is; all of them without. */
  readonly shards?: Settings['discordShards']
  /** How long a request waits for its answer. */
  readonly timeoutMs?: number
  /** How long a start waits for the next server, where some are out of reach. */
  readonly guildWaitMs?: number
}

/** How the Discord bot of a token is started. */
export function createDiscordStarter({
  token,
  apiRoot,
  publicKey = null,
  shards = null,
  timeoutMs = requestTimeoutMs,
  guildWaitMs = usualGuildWaitMs,
}: DiscordBotOptions): BotStarter {
  return {
    name: 'discord',
    async start(deps) {
      const entrance = publicKey === null ? null : entranceOf(deps, shards)
      const client = createClient({ timeoutMs, guildWaitMs, shards, ...(apiRoot ? { api: apiRoot } : {}) })
      const forms = createForms(deps)
      addCompletion(client)
      guardPackets(client, deps.log)
      addHandlers(client, deps, forms)
      addPlaceEvents(client, deps)
      addPlaceChecks(client, deps)
      const ready = await connect(client, token, { ...deps, registers: shards?.ids.includes(0) ?? true })
      watchGateway(client, deps.log)
      if (entrance && publicKey) await openEntrance(ready, entrance, { ...deps, publicKey })
      return {
        platform: createDiscordPlatform(client.rest, createTargets({ ...deps, forms, client: ready }), forms),
        stop: () => client.destroy(),
      }
    },
  }
}

/** Where interactions come in over HTTP: in a process that knows all servers. */
function entranceOf({ web }: BotDeps, shards: DiscordBotOptions['shards']): WebEntrance {
  if (web === null)
    throw new BotStartError(
      'DISCORD_PUBLIC_KEY',
      'DISCORD_PUBLIC_KEY is set, and nothing comes in over HTTP.',
    )
  if (shards && shards.ids.length < shards.count)
    throw new BotStartError(
      'DISCORD_SHARDS',
      'DISCORD_PUBLIC_KEY and DISCORD_SHARDS do not go together: an interaction over HTTP may concern a server of another process. Leave one of them out.',
    )
  return web
}

async function openEntrance(
  client: Client<true>,
  entrance: WebEntrance,
  deps: BotDeps & { publicKey: string },
): Promise<void> {
  try {
    await entrance.on('/discord', createHttpInteractions(client, deps))
    deps.log.info({ app: 'discord' }, 'interactions may come over HTTP at /discord')
  } catch (error) {
    await client.destroy()
    throw error
  }
}

/** Logs in, waits until Discord is ready, and registers the commands where they changed. */
async function connect(
  client: Client,
  token: string,
  { signal, log, registers }: BotDeps & { registers: boolean },
): Promise<Client<true>> {
  const stop = () => void client.destroy()
  signal.addEventListener('abort', stop, { once: true })
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
    const connected = await Promise.race([client.login(token).then(() => ready), untilRefused(client)])
    if (registers && (await registerCommands(client.rest, connected.application.id, log)))
      log.info({ app: 'discord' }, 'the commands were registered')
    return connected
  } catch (cause) {
    await client.destroy()
    throw isBadToken(cause) ? badToken(cause) : cause
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function isBadToken(error: unknown): boolean {
  return (
    (error instanceof DiscordjsError && error.code === 'TokenInvalid') ||
    (error instanceof DiscordAPIError && error.status === 401)
  )
}

function badToken(cause: unknown): BotStartError {
  const message =
    'DISCORD_BOT_TOKEN is not a valid bot token. Copy the token from your application on discord.com/developers (Bot, Reset Token) into .env and start again.'
  return new BotStartError('DISCORD_BOT_TOKEN', message, { cause })
}
