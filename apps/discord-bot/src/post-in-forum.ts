import type { Feed, Feeds, Message, Reader } from '@khabar/core'
import {
  type Client,
  DiscordAPIError,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord.js'
import type { ChannelFacts } from './channel-facts.ts'
import { beginsWith, makePost, postNameOf, tagsNamed } from './forum-posts.ts'
import { postMessage } from './post-message.ts'
import type { Optionally } from './unknown-routes.ts'

/** A message on its way into a forum. */
export type ForumMessage = {
  readonly feed: Feed
  readonly reader: Reader
  readonly message: Message
  readonly body: RESTPostAPIChannelMessageJSONBody
  /** The ids of the parts before it. */
  readonly before: readonly string[]
  readonly signal?: AbortSignal | undefined
}

/**
 * Posts into a forum, into a post of its own or that of the day, which is made anew where somebody removed it.
 *
 * @returns the ids of the post and of the message, as `post/message`.
 */
export async function postInForum(
  { client, feeds, optionally }: { client: Client<true>; feeds: Feeds; optionally: Optionally },
  forum: ChannelFacts,
  { feed, reader, message, body, before, signal }: ForumMessage,
): Promise<string> {
  const { rest } = client
  const postIn = async (post: string) => `${post}/${await postMessage(rest, post, { body, signal })}`
  const begun = before[0]?.split('/')[0]
  if (begun !== undefined && feed.posts === 'message') return postIn(begun)
  const { day, title } = feeds.dayOf(reader)
  const open = feed.posts === 'day' && feed.post?.day === day ? feed.post.id : null
  // The attempt that made the post of the day may have been the first of this very message.
  if (open !== null && (await optionally(beginsWith(rest, open, body), false))) return `${open}/${open}`
  const posted = open === null ? null : await unlessGone(postIn(open))
  if (posted !== null) return posted
  const isDaily = feed.posts === 'day'
  const names = message.kind === 'story' ? await feeds.sectionNamesOf(message.card.storyId) : []
  const draft = { name: isDaily ? title : postNameOf(message), tags: tagsNamed(forum, names), body }
  const made = await makePost(client, forum, draft, { joins: isDaily, optionally, signal })
  if (isDaily) await feeds.keepPost(feed, { day, id: made.split('/')[0] ?? '' })
  return made
}

async function unlessGone(posting: Promise<string>): Promise<string | null> {
  try {
    return await posting
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownChannel) return null
    throw error
  }
}
