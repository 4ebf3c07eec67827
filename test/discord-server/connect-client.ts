import { Client, type ClientOptions, Events, GatewayIntentBits, type Interaction } from 'discord.js'
import { onTestFinished } from 'vitest'
import {
  createDiscordServer,
  type DiscordServer,
  type DiscordServerOptions,
} from './create-discord-server.ts'

/** Starts a server that ends with the test. */
export async function startServer(options: DiscordServerOptions = {}): Promise<DiscordServer> {
  const server = await createDiscordServer(options)
  onTestFinished(() => server.close())
  return server
}

/** Logs the real discord.js client in, waits until it is ready, and hands every interaction to `answer`. */
export async function connectClient(
  server: DiscordServer,
  {
    answer = async () => {},
    intents = [GatewayIntentBits.Guilds],
    rest = {},
  }: {
    answer?: (interaction: Interaction) => Promise<unknown>
    intents?: readonly GatewayIntentBits[]
    rest?: ClientOptions['rest']
  } = {},
): Promise<Client<true>> {
  const client = new Client({ intents: [...intents], rest: { api: server.apiUrl, ...rest } })
  onTestFinished(() => client.destroy())
  client.on(Events.InteractionCreate, answer)
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(server.token)
  return ready
}
