import { GatewayDispatchEvents } from 'discord.js'
import { announceChannel } from '../../world/announce-channel.ts'
import { channelObject } from '../../world/channel.ts'
import { removeChannel } from '../../world/remove-channel.ts'
import type { World } from '../../world/world.ts'
import { findChannel } from '../find-channel.ts'
import type { ApiAnswer, ApiRequest } from '../request.ts'
import { defineRoute, type Route } from '../route.ts'
import { checkArchiveMinutes } from './thread-routes.ts'

/** Channels themselves: read, rename or archive, delete. */
export const channelRoutes: readonly Route[] = [
  defineRoute('GET /channels/:channel', (world, { params }) => ({
    body: channelObject(world, findChannel(world, params.channel ?? '')),
  })),
  defineRoute('PATCH /channels/:channel', changeChannel),
  defineRoute('DELETE /channels/:channel', (world, { params }) => {
    const seen = findChannel(world, params.channel ?? '')
    const channel = findChannel(world, seen.id, [seen.thread === null ? 'ManageChannels' : 'ManageThreads'])
    const body = channelObject(world, channel)
    removeChannel(world, channel)
    return { body }
  }),
]

function changeChannel(world: World, { params, form }: ApiRequest): ApiAnswer {
  const seen = findChannel(world, params.channel ?? '')
  const isOwn = seen.thread?.ownerId === world.bot.id
  const needed = seen.thread === null ? 'ManageChannels' : 'ManageThreads'
  const channel = isOwn ? seen : findChannel(world, seen.id, [needed])
  const name = form.root.at('name').text({ min: 1, max: 100 })
  const archived = form.root.at('archived').flag()
  const locked = form.root.at('locked').flag()
  const minutes = checkArchiveMinutes(form.root)
  form.check()
  channel.name = name ?? channel.name
  if (channel.thread !== null) {
    channel.thread.archived = archived ?? channel.thread.archived
    channel.thread.locked = locked ?? channel.thread.locked
    channel.thread.autoArchiveMinutes = minutes ?? channel.thread.autoArchiveMinutes
  }
  const event =
    channel.thread === null ? GatewayDispatchEvents.ChannelUpdate : GatewayDispatchEvents.ThreadUpdate
  announceChannel(world, channel, event)
  return { body: channelObject(world, channel) }
}
