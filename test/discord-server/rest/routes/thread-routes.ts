import { ChannelType } from 'discord.js'
import { checkMessage, type MessageDraft, requireContent } from '../../forms/check-message.ts'
import type { Field } from '../../forms/form.ts'
import { type Channel, channelObject } from '../../world/channel.ts'
import { postMessage } from '../../world/message.ts'
import { openThread } from '../../world/open-thread.ts'
import { botObject, type World } from '../../world/world.ts'
import { apiError } from '../api-error.ts'
import { findChannel, findMessage } from '../find-channel.ts'
import type { ApiAnswer, ApiRequest } from '../request.ts'
import { defineRoute, type Route } from '../route.ts'

const archiveMinutes = [60, 1440, 4320, 10_080] as const

/** Threads and forum posts. */
export const threadRoutes: readonly Route[] = [
  defineRoute('POST /channels/:channel/threads', startThread),
  defineRoute('POST /channels/:channel/messages/:message/threads', startThreadFromMessage),
  defineRoute('PUT /channels/:channel/thread-members/@me', (world, { params }) => {
    if (findChannel(world, params.channel ?? '').thread === null) throw apiError('wrongChannelType')
    return {}
  }),
]

/** Reads how long a thread stays open without messages: 1 hour, 1, 3 or 7 days. */
export function checkArchiveMinutes(body: Field): number | undefined {
  return body.at('auto_archive_duration').choice(archiveMinutes)
}

function startThread(world: World, { params, form, files }: ApiRequest): ApiAnswer {
  const parent = findChannel(world, params.channel ?? '')
  const isForum = parent.type === ChannelType.GuildForum
  if (!isForum && parent.type !== ChannelType.GuildText) throw apiError('wrongChannelType')
  findChannel(world, parent.id, [isForum ? 'SendMessages' : 'CreatePublicThreads'])
  const name = checkName(form.root)
  const minutes = checkArchiveMinutes(form.root)
  if (!isForum) {
    form.check()
    return {
      status: 201,
      body: channelObject(world, openThread(world, parent, { name, minutes, ownerId: world.bot.id })),
    }
  }
  const tags = checkTags(form.root.at('applied_tags'), parent)
  const message = form.root.at('message')
  if (!message.given) message.fail('BASE_TYPE_REQUIRED', 'This field is required')
  const draft = checkMessage(message, { files })
  form.check()
  if (parent.requiresTag && tags.length === 0) throw apiError('tagRequired')
  requireContent(draft)
  return { status: 201, body: startPost(world, parent, { name, minutes, tags, draft }) }
}

/** A forum post: a thread whose first message has the thread's id. */
function startPost(
  world: World,
  forum: Channel,
  {
    draft,
    ...post
  }: { name: string; minutes: number | undefined; tags: readonly string[]; draft: MessageDraft },
): object {
  const thread = openThread(world, forum, { ...post, ownerId: world.bot.id })
  const first = postMessage(world, thread, draft, {
    author: botObject(world),
    byDefault: 'all',
    id: thread.id,
  })
  return { ...channelObject(world, thread), message: first.object }
}

function startThreadFromMessage(world: World, { params, form }: ApiRequest): ApiAnswer {
  const parent = findChannel(world, params.channel ?? '', ['CreatePublicThreads'])
  const { id } = findMessage(parent, params.message ?? '')
  const name = checkName(form.root)
  const minutes = checkArchiveMinutes(form.root)
  form.check()
  if (world.channels.has(id)) throw apiError('threadExists')
  return {
    status: 201,
    body: channelObject(world, openThread(world, parent, { id, name, minutes, ownerId: world.bot.id })),
  }
}

function checkName(body: Field): string {
  return body.at('name').text({ min: 1, max: 100, required: true }) ?? ''
}

function checkTags(list: Field, forum: Channel): string[] {
  const known = forum.tags.map(({ id }) => id)
  return list.items({ max: 5 }).flatMap((tag) => tag.choice(known, { required: true }) ?? [])
}
