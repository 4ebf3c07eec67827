import { type BotDeps, BotStartError, type BotStarter, type Settings } from '@khabar/core'
import { Client, DiscordAPIError, DiscordjsError, Events, GatewayIntentBits, Routes } from 'discord.js'
import { addHandlers } from './handlers.ts'
import { slashCommands } from './menus.ts'
import { createDiscordPlatform } from './platform.ts'

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
export function createDiscordStarter({ token, apiRoot }: { token: string; apiRoot?: string }): BotStarter {
  return {
    name: 'discord',
    async start(deps) {
      const client = createClient(apiRoot)
      addHandlers(client, deps)
      await connect(client, token, deps)
      return {
        platform: createDiscordPlatform(client.rest),
        stop: () => client.destroy(),
      }
    },
  }
}

function createClient(apiRoot?: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: {
      // The outbox decides what is sent again: a retry here could not tell a lost answer from a lost request.
      retries: 0,
      timeout: requestTimeoutMs,
      rejectOnRateLimit: ({ timeToReset }) => timeToReset > longestQueueMs,
      ...(apiRoot ? { api: apiRoot } : {}),
    },
  })
}

/** Logs in, waits until Discord is ready, and registers the commands. */
async function connect(client: Client, token: string, { signal }: BotDeps): Promise<void> {
  const stop = () => void client.destroy()
  signal.addEventListener('abort', stop, { once: true })
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
    await client.login(token)
    const { application } = await ready
    await client.rest.put(Routes.applicationCommands(application.id), { body: slashCommands() })
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
