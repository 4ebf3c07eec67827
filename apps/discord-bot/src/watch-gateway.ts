import { BotStartError, type Log } from '@khabar/core'
import { type Client, Events, GatewayCloseCodes } from 'discord.js'

const shardsRefused =
  'Discord does not take these shards: name other ones in DISCORD_SHARDS, or leave it out and there are as many as Discord wants.'

/** What an operator must do where the gateway closes for good. */
const refusals: Readonly<Record<number, { readonly variable: string; readonly message: string }>> = {
  [GatewayCloseCodes.AuthenticationFailed]: {
    variable: 'DISCORD_BOT_TOKEN',
    message:
      'Discord takes DISCORD_BOT_TOKEN no longer. Copy the new token from your application on discord.com/developers (Bot, Reset Token) into .env and start again.',
  },
  [GatewayCloseCodes.InvalidShard]: { variable: 'DISCORD_SHARDS', message: shardsRefused },
  [GatewayCloseCodes.ShardingRequired]: { variable: 'DISCORD_SHARDS', message: shardsRefused },
}

/** Rejects with what an operator must do once the gateway closes a client's connection for good. */
export function untilRefused(client: Client): Promise<never> {
  return new Promise((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(refusalOf(code)))
  })
}

/** Writes down what becomes of a client's connections; those that close for good want an operator. */
export function watchGateway(client: Client, log: Log): void {
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error({ app: 'discord', alert: 'disconnected', shard, code }, refusalOf(code).message),
  )
  client.on(Events.ShardReconnecting, (shard) =>
    log.info({ app: 'discord', shard }, 'the gateway is connected anew'),
  )
  client.on(Events.ShardResume, (shard, events) =>
    log.info({ app: 'discord', shard, events }, 'the session goes on where it was'),
  )
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ app: 'discord', shard, reason: error.message }, 'the connection to the gateway failed'),
  )
}

function refusalOf(code: number): BotStartError {
  const { variable, message } = refusals[code] ?? {
    variable: 'DISCORD_BOT_TOKEN',
    message: `Discord closed the connection for good (${code}): start again, and if it does so again, look at the application on discord.com/developers.`,
  }
  return new BotStartError(variable, message)
}
