import { type BotDeps, BotStartError, type BotStarter, type Settings } from '@khabar/core'
import { Client, DiscordAPIError, DiscordjsError, Events, GatewayIntentBits } from 'discord.js'
import { createTargets } from './create-targets.ts'
import { addHandlers } from './handlers.ts'
import { addPlaceEvents } from './place-events.ts'
import { createDiscordPlatform } from './platform.ts'
import { registerCommands } from './register-commands.ts'

const requestTimeoutMs = 15_000
/** A longer wait than this is the outbox's, not the request queue's. */
const longestQueueMs = 5_000

/** The starters for the settings: one, or none where no token is set. */
export function discordStarterOf({ discordToken, discordApiRoot }: Settings): BotStarter[] {
  if (discordToken === null) return []
  return [
    createDiscordStarter({ token: discordToken, ...(discordApiRoot ? { apiRoot: discordApiRoot } : {}) }),
  ]
}

/** How the Discord bot of a token is started. `apiRoot` points it to another API (`…/api`, without the version). */
export function createDiscordStarter({
  token,
  apiRoot,
  timeoutMs = requestTimeoutMs,
}: {
  token: string
  apiRoot?: string
  /** How long a request waits for its answer. */
  timeoutMs?: number
}): BotStarter {
  return {
    name: 'discord',
    async start(deps) {
      const client = createClient({ timeoutMs, ...(apiRoot ? { api: apiRoot } : {}) })
      addHandlers(client, deps)
      addPlaceEvents(client, deps)
      const ready = await connect(client, token, deps)
      return {
        platform: createDiscordPlatform(client.rest, createTargets({ ...deps, client: ready })),
        stop: () => client.destroy(),
      }
    },
  }
}

function createClient({ timeoutMs, ...api }: { timeoutMs: number; api?: string }): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: {
      // The outbox decides what is sent again: a retry here could not tell a lost answer from a lost request.
      retries: 0,
      timeout: timeoutMs,
      rejectOnRateLimit: ({ timeToReset }) => timeToReset > longestQueueMs,
      ...api,
    },
  })
}

/** Logs in, waits until Discord is ready, and registers the commands where they changed. */
async function connect(client: Client, token: string, { signal, log }: BotDeps): Promise<Client<true>> {
  const stop = () => void client.destroy()
  signal.addEventListener('abort', stop, { once: true })
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
    await client.login(token)
    const connected = await ready
    if (await registerCommands(client.rest, connected.application.id))
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
