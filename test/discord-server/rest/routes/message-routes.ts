import { ChannelType, MessageFlags } from 'discord.js'
import { checkMessage, requireContent } from '../../forms/check-message.ts'
import type { Channel } from '../../world/channel.ts'
import { afterEdit, deleteMessage, editMessage, postMessage } from '../../world/message.ts'
import { botObject, type World } from '../../world/world.ts'
import { apiError } from '../api-error.ts'
import { findChannel, findMessage, findWritableChannel } from '../find-channel.ts'
import type { ApiAnswer, ApiRequest } from '../request.ts'
import { defineRoute, type Route } from '../route.ts'

/** "The same nonce in the past few minutes": https://docs.discord.com/developers/resources/message#create-message */
const nonceMemoryMs = 5 * 60_000

const sendable =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2

/** Messages of the bot in channels: send, read, edit, delete, publish. */
export const messageRoutes: readonly Route[] = [
  defineRoute('POST /channels/:channel/messages', sendMessage, { bucket: 'messages-create' }),
  defineRoute('GET /channels/:channel/messages', (world, { params, query }) => {
    const channel = findChannel(world, params.channel ?? '', ['ReadMessageHistory'])
    return { body: listMessages(channel, query) }
  }),
  defineRoute('GET /channels/:channel/messages/:message', (world, { params }) => {
    const channel = findChannel(world, params.channel ?? '', ['ReadMessageHistory'])
    return { body: findMessage(channel, params.message ?? '').object }
  }),
  defineRoute('PATCH /channels/:channel/messages/:message', changeMessage, { bucket: 'messages-edit' }),
  defineRoute('DELETE /channels/:channel/messages/:message', removeMessage, { bucket: 'messages-delete' }),
  defineRoute('POST /channels/:channel/messages/:message/crosspost', publishMessage, { bucket: 'crosspost' }),
  defineRoute('POST /channels/:channel/typing', (world, { params }) => {
    findWritableChannel(world, params.channel ?? '')
    return {}
  }),
]

function sendMessage(world: World, { params, form, files }: ApiRequest): ApiAnswer {
  const channel = findWritableChannel(world, params.channel ?? '')
  const draft = checkMessage(form.root, { files })
  const reference = form.root.at('message_reference')
  const isNeeded = draft.replyTo !== null && reference.at('fail_if_not_exists').value !== false
  if (isNeeded && !channel.messages.has(draft.replyTo)) {
    reference.fail('MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message')
  }
  form.check()
  requireContent(draft)
  if ((draft.embeds ?? []).length > 0) findChannel(world, channel.id, ['EmbedLinks'])
  const known = draft.enforceNonce ? messageByNonce(world, channel, draft.nonce) : undefined
  if (known !== undefined) return { status: 200, body: known.object }
  if (channel.thread !== null) channel.thread.archived = false
  const author = botObject(world)
  const stored = postMessage(
    world,
    channel,
    { ...draft, flags: draft.flags & sendable },
    { author, byDefault: 'all' },
  )
  if (draft.enforceNonce) {
    world.nonces.set(`${channel.id} ${draft.nonce}`, { messageId: stored.id, atMs: world.nowMs() })
  }
  return { status: 200, body: stored.object }
}

function messageByNonce(world: World, channel: Channel, nonce: string | number | undefined) {
  const known = world.nonces.get(`${channel.id} ${nonce}`)
  if (known === undefined || world.nowMs() - known.atMs > nonceMemoryMs) return undefined
  return channel.messages.get(known.messageId)
}

/** Newest first, as Discord lists them; `around` is not known here. */
function listMessages(channel: Channel, query: URLSearchParams): object[] {
  const limit = Math.min(Math.max(Number(query.get('limit') ?? 50), 1), 100)
  const [before, after] = [query.get('before'), query.get('after')]
  const seen = [...channel.messages.values()]
    .filter(({ ephemeral }) => !ephemeral)
    .filter(
      ({ id }) =>
        (before === null || BigInt(id) < BigInt(before)) && (after === null || BigInt(id) > BigInt(after)),
    )
  const page = after === null ? seen.slice(-limit) : seen.slice(0, limit)
  return page.reverse().map(({ object }) => object)
}

function changeMessage(world: World, { params, form, files }: ApiRequest): ApiAnswer {
  const channel = findChannel(world, params.channel ?? '')
  const stored = findMessage(channel, params.message ?? '')
  if (stored.object.author.id !== world.bot.id) throw apiError('notYourMessage')
  if (channel.thread?.archived) throw apiError('archivedThread')
  const existing = { ...stored.object, flags: stored.object.flags ?? 0 }
  const draft = checkMessage(form.root, { files, existing })
  form.check()
  requireContent(afterEdit(existing, draft))
  return { status: 200, body: editMessage(world, stored, draft, 'all') }
}

function removeMessage(world: World, { params }: ApiRequest): ApiAnswer {
  const channel = findChannel(world, params.channel ?? '')
  const stored = findMessage(channel, params.message ?? '')
  if (stored.object.author.id !== world.bot.id) findChannel(world, channel.id, ['ManageMessages'])
  deleteMessage(world, stored)
  return {}
}

function publishMessage(world: World, { params }: ApiRequest): ApiAnswer {
  const channel = findChannel(world, params.channel ?? '', ['SendMessages'])
  if (channel.type !== ChannelType.GuildAnnouncement) throw apiError('wrongChannelType')
  const stored = findMessage(channel, params.message ?? '')
  const flags = stored.object.flags ?? 0
  if ((flags & MessageFlags.Crossposted) !== 0) throw apiError('alreadyCrossposted')
  stored.object = { ...stored.object, flags: flags | MessageFlags.Crossposted }
  world.changed.notify()
  return { status: 200, body: stored.object }
}
