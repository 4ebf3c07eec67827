import { type Feed, type FeedAlias, type Feeds, fitText } from '@khabar/core'
import {
  type APIMessage,
  type APIWebhook,
  type Client,
  DiscordAPIError,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from 'discord.js'
import { type ChannelFacts, isThread } from './channel-facts.ts'
import { storiesIn } from './forum-posts.ts'
import type { Optionally } from './unknown-routes.ts'

/** Among so many messages a copy is looked for. */
const mostLookedAt = 50
const maxName = 80

/** The webhook is no more, or its token is another one. */
const lost = new Set<number | string>([
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
])

/** A message on its way into a channel under the name of its feed. */
export type WebhookMessage = {
  readonly channel: ChannelFacts
  readonly feed: Feed
  readonly alias: FeedAlias
  readonly body: RESTPostAPIChannelMessageJSONBody
  /** Whether an earlier attempt may have arrived. */
  readonly isRepeat: boolean
  readonly signal?: AbortSignal | undefined
}

/**
 * Posts under the name of a feed, by a webhook of the bot's own, which is made where there is none or somebody removed
 * it. Webhooks know no nonce: a repeated attempt looks for the message of the first, and takes that.
 *
 * @returns the ids of the webhook and of the message, as `w7/9`; `null` where the server knows no webhooks.
 * @see https://docs.discord.com/developers/resources/webhook#execute-webhook
 */
export async function postByWebhook(
  { client, feeds, optionally }: { client: Client<true>; feeds: Feeds; optionally: Optionally },
  { channel, feed, alias, body, isRepeat, signal }: WebhookMessage,
): Promise<string | null> {
  const known =
    isRepeat && alias.key !== null
      ? await optionally(findCopy(client, channel.id, { key: alias.key, body }), null)
      : null
  if (known !== null) return known
  const { nonce: _nonce, enforce_nonce: _enforced, ...message } = body
  const avatar = client.user.avatarURL()
  const named = {
    ...message,
    username: fitText(alias.name, maxName),
    ...(avatar === null ? {} : { avatar_url: avatar }),
  }
  const query = new URLSearchParams({
    wait: 'true',
    with_components: 'true',
    ...(isThread(channel) ? { thread_id: channel.id } : {}),
  })
  const post = async (key: string) => {
    const { id, token } = webhookOf(key)
    const options = { body: named, query, auth: false, ...(signal ? { signal } : {}) }
    // The API's answer, typed by its own documentation.
    const sent = (await client.rest.post(Routes.webhook(id, token), options)) as APIMessage
    return `w${id}/${sent.id}`
  }
  const renew = async () => {
    const key = await optionally(ensureWebhook(client, channel, alias.name), null)
    if (key === null) return null
    await feeds.keepAlias(feed, { ...alias, key })
    return post(key)
  }
  if (alias.key === null) return renew()
  try {
    return await post(alias.key)
  } catch (error) {
    if (error instanceof DiscordAPIError && lost.has(error.code)) return renew()
    throw error
  }
}

/** A webhook by the key that a feed keeps of it. */
export function webhookOf(key: string): { readonly id: string; readonly token: string } {
  const [id = '', token = ''] = key.split('/')
  return { id, token }
}

/** The key of our webhook in a channel, or in that of a thread: the one that is there, or a new one. */
async function ensureWebhook(
  { rest, application }: Client<true>,
  channel: ChannelFacts,
  name: string,
): Promise<string> {
  const home = isThread(channel) && channel.parentId !== null ? channel.parentId : channel.id
  const route = Routes.channelWebhooks(home)
  // The API's answers, typed by its own documentation.
  const there = (await rest.get(route)) as APIWebhook[]
  const ours = there.find(({ application_id, token }) => application_id === application.id && token)
  const { id, token } =
    ours ?? ((await rest.post(route, { body: { name: fitText(name, maxName) } })) as APIWebhook)
  return `${id}/${token}`
}

/** The message of an earlier attempt, among the last of the channel; messages without stories are not told apart. */
async function findCopy(
  { rest }: Client<true>,
  channelId: string,
  { key, body }: { key: string; body: RESTPostAPIChannelMessageJSONBody },
): Promise<string | null> {
  const stories = storiesIn(body)
  if (stories === '') return null
  const query = new URLSearchParams({ limit: String(mostLookedAt) })
  // The API's answer, typed by its own documentation.
  const messages = (await rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[]
  const { id } = webhookOf(key)
  const copy = messages.find((each) => each.webhook_id === id && storiesIn(each) === stories)
  return copy ? `w${id}/${copy.id}` : null
}
