import type { Settings } from '@khabar/core'
import { Client, GatewayIntentBits } from 'discord.js'

/** A longer wait than this is the outbox's, not the request queue's. */
const longestQueueMs = 5_000

/**
 * A client of discord.js that has not logged in: it asks for servers and channels only, pings nobody, and repeats no
 * request.
 *
 * @param options.api another API than Discord's own, without the version.
 * @param options.shards all of them where it is `null`, as many as Discord recommends.
 */
export function createClient({
  timeoutMs,
  guildWaitMs,
  shards,
  ...api
}: {
  timeoutMs: number
  guildWaitMs: number
  shards: Settings['discordShards']
  api?: string
}): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    waitGuildTimeout: guildWaitMs,
    ...(shards ? { shards: shards.ids, shardCount: shards.count } : { shards: 'auto' }),
    rest: {
      // The outbox decides what is sent again: a retry here could not tell a lost answer from a lost request.
      retries: 0,
      timeout: timeoutMs,
      rejectOnRateLimit: ({ timeToReset, retryAfter, sublimitTimeout }) =>
        Math.max(timeToReset, retryAfter, sublimitTimeout) > longestQueueMs,
      ...api,
    },
  })
}
