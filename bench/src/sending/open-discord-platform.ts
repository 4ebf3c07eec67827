import { createFeeds, type Platform, type Store, silentLog } from '@khabar/core'
import { createDiscordPlatform, createForms } from '@khabar/discord-bot'
import { Client, Events, GatewayIntentBits } from 'discord.js'
import { createTargets } from '../../../apps/discord-bot/src/create-targets.ts'

/**
 * The Discord platform as the bot has it, behind a client that is connected and without discord.js's own limit of 50
 * requests a second. Each of the addresses becomes a feed.
 */
export async function openDiscordPlatform(
  store: Store,
  { url, token, addresses }: { url: string; token: string; addresses: readonly string[] },
): Promise<{ platform: Platform; close(): Promise<void> }> {
  for (const address of addresses) {
    const reader = await store.readers.find({ platform: 'discord', address })
    if (reader) await store.feeds.put({ ...newFeed, readerId: reader.id })
  }
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: url, retries: 0, globalRequestsPerSecond: 1_000_000 },
  })
  const connected = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(token)
  const now = () => Temporal.Now.instant()
  const forms = createForms()
  const feeds = createFeeds({ store, now })
  const targets = createTargets({ client: await connected, feeds, forms, now, log: silentLog })
  return {
    platform: createDiscordPlatform(client.rest, targets, forms),
    close: () => client.destroy(),
  }
}

const newFeed = {
  community: 'चौपाल',
  owner: 'user:1',
  role: null,
  posts: 'message',
  post: null,
  isOwnerTold: false,
  alias: null,
} as const
