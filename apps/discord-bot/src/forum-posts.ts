import { fitText, type Message } from '@khabar/core'
import {
  type APIMessage,
  type APIThreadChannel,
  type Client,
  DiscordAPIError,
  type REST,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from 'discord.js'
import type { ChannelFacts } from './channel-facts.ts'
import { postMessage } from './post-message.ts'
import type { Optionally } from './unknown-routes.ts'

/** The longest name of a post, and the most tags that it may have. */
const maxName = 100
const maxTags = 5

/** What a new post is made of. */
export type PostDraft = { readonly name: string; readonly tags: readonly string[]; readonly body: PostBody }
type PostBody = RESTPostAPIChannelMessageJSONBody

/** A post named by the headline of its story, or the title of its digest. */
export function postNameOf(message: Message): string {
  const name =
    message.kind === 'story'
      ? message.card.headline
      : message.kind === 'notice'
        ? message.text
        : message.title
  return fitText(name.replace(/\s+/gu, ' ').trim() || '…', maxName)
}

/** The tags of a forum that are named as one of the names; where the forum wants one and none is, its first. */
export function tagsNamed(forum: ChannelFacts, names: readonly string[]): string[] {
  const plain = (name: string) => name.normalize('NFC').trim().toLowerCase()
  const wanted = new Set(names.map(plain))
  const open = forum.tags.filter(({ moderated }) => !moderated)
  const found = open.filter(({ name }) => wanted.has(plain(name)))
  const chosen = found.length === 0 && forum.wantsTag ? open.slice(0, 1) : found
  return chosen.slice(0, maxTags).map(({ id }) => id)
}

/**
 * Makes a post, and gives its id and that of its message, which are one: `post/message`. Discord has no nonce for posts:
 * one with the same name and the same story, made by an attempt whose answer was lost, is taken instead of a second one.
 *
 * @param options.joins a post of that name that began with something else takes the message too.
 */
export async function makePost(
  client: Client<true>,
  forum: ChannelFacts,
  { name, tags, body }: PostDraft,
  { joins, optionally, signal }: { joins: boolean; optionally: Optionally; signal?: AbortSignal | undefined },
): Promise<string> {
  const { rest } = client
  const named = await optionally(postsNamed(client, forum, name), [])
  for (const id of named) if (await optionally(beginsWith(rest, id, body), false)) return `${id}/${id}`
  const [open] = named
  if (joins && open !== undefined) return `${open}/${await postMessage(rest, open, { body, signal })}`
  const { nonce: _nonce, enforce_nonce: _enforced, ...message } = body
  // The API's answer, typed by its own documentation.
  const { id } = (await rest.post(Routes.threads(forum.id), {
    body: { name, applied_tags: tags, message },
    ...(signal ? { signal } : {}),
  })) as APIThreadChannel
  return `${id}/${id}`
}

/** The ids of our open posts in a forum with a name. */
async function postsNamed(
  { rest, user }: Client<true>,
  forum: ChannelFacts,
  name: string,
): Promise<string[]> {
  // The API's answer, typed by its own documentation.
  const { threads } = (await rest.get(Routes.guildActiveThreads(forum.guildId ?? ''))) as {
    threads: APIThreadChannel[]
  }
  const isOurs = (thread: APIThreadChannel) => thread.parent_id === forum.id && thread.owner_id === user.id
  return threads.filter((thread) => isOurs(thread) && thread.name === name).map(({ id }) => id)
}

/** Whether a post began with these stories. */
export async function beginsWith(rest: REST, postId: string, body: PostBody): Promise<boolean> {
  const stories = storiesIn(body)
  if (stories === '') return false
  const first = await firstMessage(rest, postId)
  return first !== null && storiesIn(first) === stories
}

/** The message that a post began with; `null` where it is no more. */
async function firstMessage(rest: REST, postId: string): Promise<APIMessage | null> {
  try {
    // The API's answer, typed by its own documentation.
    return (await rest.get(Routes.channelMessage(postId, postId))) as APIMessage
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 404) return null
    throw error
  }
}

/** What a message tells, in the one form or the other. */
export function storiesIn({ embeds = [], components = [] }: Pick<PostBody, 'embeds' | 'components'>): string {
  const told = embeds.map(({ url, title }) => url ?? title)
  return [...told, ...components.flatMap(textsIn)].join(' ')
}

function textsIn(component: object): string[] {
  if ('content' in component) return [String(component.content)]
  return 'components' in component && Array.isArray(component.components)
    ? component.components.flatMap(textsIn)
    : []
}
