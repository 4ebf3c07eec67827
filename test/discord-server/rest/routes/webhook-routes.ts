import { ChannelType } from 'discord.js'
import { checkMessage, requireContent } from '../../forms/check-message.ts'
import type { Channel } from '../../world/channel.ts'
import {
  afterEdit,
  deleteMessage,
  editMessage,
  postMessage,
  type StoredMessage,
} from '../../world/message.ts'
import { tokenFor } from '../../world/token.ts'
import { type StoredWebhook, webhookObject } from '../../world/webhook.ts'
import type { World } from '../../world/world.ts'
import { apiError } from '../api-error.ts'
import { findChannel } from '../find-channel.ts'
import type { ApiAnswer, ApiRequest } from '../request.ts'
import { defineRoute, type Route } from '../route.ts'
import { findInteraction } from './find-interaction.ts'
import { changeReply, readReply, removeReply, sendFollowUp } from './reply-messages.ts'

type Handle = Route['handle']

/**
 * Webhooks of channels, and the webhook that every interaction is: both answer at `/webhooks/:id/:token`, the latter
 * with the application's id.
 */
export const webhookRoutes: readonly Route[] = [
  defineRoute('POST /channels/:channel/webhooks', createWebhook),
  defineRoute('GET /channels/:channel/webhooks', (world, { params }) => {
    const { id } = findChannel(world, params.channel ?? '', ['ManageWebhooks'])
    const webhooks = [...world.webhooks.values()].filter(({ channelId }) => channelId === id)
    return { body: webhooks.map((webhook) => webhookObject(world, webhook)) }
  }),
  defineRoute('GET /webhooks/:id', (world, { params }) => ({
    body: webhookObject(world, findWebhook(world, params)),
  })),
  defineRoute('DELETE /webhooks/:id', removeWebhook),
  open('GET /webhooks/:id/:token', (world, { params }) => ({
    body: webhookObject(world, findWebhook(world, params)),
  })),
  open('DELETE /webhooks/:id/:token', removeWebhook),
  open('POST /webhooks/:id/:token', either(sendFollowUp, executeWebhook), 'webhook-execute'),
  open('GET /webhooks/:id/:token/messages/:message', either(readReply, readWebhookMessage)),
  open(
    'PATCH /webhooks/:id/:token/messages/:message',
    either(changeReply, changeWebhookMessage),
    'webhook-edit',
  ),
  open('DELETE /webhooks/:id/:token/messages/:message', either(removeReply, removeWebhookMessage)),
]

function open(name: string, handle: Handle, bucket: string | null = null): Route {
  return defineRoute(name, handle, { isOpen: true, bucket })
}

/** The first handler for an interaction's token, the second for a webhook. */
function either(
  forInteraction: (...request: Parameters<typeof sendFollowUp>) => ApiAnswer,
  forWebhook: Handle,
): Handle {
  return (world, request) =>
    request.params.id === world.applicationId
      ? forInteraction(world, findInteraction(world, request.params.token ?? ''), request)
      : forWebhook(world, request)
}

function createWebhook(world: World, { params, form }: ApiRequest): ApiAnswer {
  const channel = findChannel(world, params.channel ?? '', ['ManageWebhooks'])
  if (channel.guildId === undefined || channel.thread !== null) throw apiError('wrongChannelType')
  const name = form.root.at('name').text({ min: 1, max: 80, required: true }) ?? ''
  form.check()
  const id = world.nextId()
  const webhook = { id, token: tokenFor(id), channelId: channel.id, guildId: channel.guildId, name }
  world.webhooks.set(webhook.id, webhook)
  return { status: 200, body: webhookObject(world, webhook) }
}

function removeWebhook(world: World, { params }: ApiRequest): ApiAnswer {
  world.webhooks.delete(findWebhook(world, params).id)
  return {}
}

/** A webhook goes with its channel. A wrong token is 50027, an unknown id 10015. */
function findWebhook(world: World, { id = '', token }: Readonly<Record<string, string>>): StoredWebhook {
  const webhook = world.webhooks.get(id)
  if (webhook === undefined || !world.channels.has(webhook.channelId)) throw apiError('unknownWebhook')
  if (token !== undefined && token !== webhook.token) throw apiError('invalidWebhookToken')
  return webhook
}

function executeWebhook(world: World, { params, query, form, files }: ApiRequest): ApiAnswer {
  const webhook = findWebhook(world, params)
  const channel = webhookPlace(world, webhook, query)
  const username = form.root.at('username').text({ min: 1, max: 80 }) ?? webhook.name
  const draft = checkMessage(form.root, { files })
  form.check()
  requireContent(draft)
  const author = {
    id: webhook.id,
    username,
    discriminator: '0000',
    global_name: null,
    avatar: null,
    bot: true,
  }
  const { object } = postMessage(world, channel, draft, { author, byDefault: 'users', webhookId: webhook.id })
  return query.get('wait') === 'true' ? { status: 200, body: object } : {}
}

/** The channel, or with `thread_id` one of its threads. */
function webhookPlace(world: World, webhook: StoredWebhook, query: URLSearchParams): Channel {
  const threadId = query.get('thread_id')
  const channel = world.channels.get(threadId ?? webhook.channelId)
  if (channel === undefined) throw apiError('unknownChannel')
  if (threadId !== null && channel.parentId !== webhook.channelId) throw apiError('unknownChannel')
  if (channel.type === ChannelType.GuildForum) throw apiError('notTextChannel')
  return channel
}

function readWebhookMessage(world: World, request: ApiRequest): ApiAnswer {
  return { body: webhookMessage(world, request).object }
}

function changeWebhookMessage(world: World, request: ApiRequest): ApiAnswer {
  const stored = webhookMessage(world, request)
  const existing = { ...stored.object, flags: stored.object.flags ?? 0 }
  const draft = checkMessage(request.form.root, { files: request.files, existing })
  request.form.check()
  requireContent(afterEdit(existing, draft))
  return { body: editMessage(world, stored, draft, 'users') }
}

function removeWebhookMessage(world: World, request: ApiRequest): ApiAnswer {
  deleteMessage(world, webhookMessage(world, request))
  return {}
}

function webhookMessage(world: World, { params, query }: ApiRequest): StoredMessage {
  const webhook = findWebhook(world, params)
  const stored = webhookPlace(world, webhook, query).messages.get(params.message ?? '')
  if (stored?.object.webhook_id !== webhook.id) throw apiError('unknownMessage')
  return stored
}
