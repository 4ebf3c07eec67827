import { type APIWebhook, WebhookType } from 'discord.js'
import { botObject, type World } from './world.ts'

/** A webhook that posts into one channel. */
export type StoredWebhook = {
  readonly id: string
  readonly token: string
  readonly channelId: string
  readonly guildId: string
  readonly name: string
}

/** A webhook as the wire shows it, token included: all webhooks here were made by the bot. */
export function webhookObject(world: World, webhook: StoredWebhook): APIWebhook {
  return {
    id: webhook.id,
    type: WebhookType.Incoming,
    guild_id: webhook.guildId,
    channel_id: webhook.channelId,
    user: botObject(world),
    name: webhook.name,
    avatar: null,
    token: webhook.token,
    application_id: world.applicationId,
  }
}
