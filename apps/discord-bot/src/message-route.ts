import { Routes } from 'discord.js'
import { webhookOf } from './post-by-webhook.ts'

/** Where a message that was sent is changed. */
export type MessageRoute = {
  readonly route: `/${string}`
  readonly query?: URLSearchParams
  /** A webhook's token stands in its route. */
  readonly auth?: boolean
}

/**
 * The route of a message by the id that a delivery keeps: `9`, in a post of a forum `post/9`, by a webhook `w7/9`.
 *
 * @param options.key the webhook of the channel's feed.
 * @returns `null` where the message came by a webhook that is no more.
 */
export function messageRoute(
  id: string,
  { channelId, key = null, isThread = false }: { channelId: string; key?: string | null; isThread?: boolean },
): MessageRoute | null {
  const [messageId = '', place = channelId] = id.split('/').reverse()
  if (!place.startsWith('w')) return { route: Routes.channelMessage(place, messageId) }
  const webhook = webhookOf(key ?? '')
  if (webhook.id !== place.slice(1)) return null
  return {
    route: Routes.webhookMessage(webhook.id, webhook.token, messageId),
    auth: false,
    ...(isThread ? { query: new URLSearchParams({ thread_id: channelId }) } : {}),
  }
}
