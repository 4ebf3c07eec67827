import { noticeOf } from '../messages/compose.ts'
import type { Action, Message } from '../messages/message.ts'
import { describeFeed } from './describe-feed.ts'
import { encodeFeedAction } from './feed-action.ts'
import type { FeedEnquiry } from './feed-enquiry.ts'

/** Feeds that are listed, each with a button: Discord's limit is 25. */
const mostListed = 20

/** How a platform lists the feeds of a community. */
export type FeedNames = {
  /** A channel's name by its address. */
  readonly nameOf: (address: string) => string | Promise<string>
  /** The button of a channel, where it is none to pause it or to go on. */
  readonly actionOf?: (address: string, place: string) => Action
}

/** The feeds of a community, each with a button. */
export async function listFeeds(
  enquiry: FeedEnquiry,
  community: { platform: string; community: string },
  { nameOf, actionOf }: FeedNames,
): Promise<Message> {
  const { store, say } = enquiry
  const feeds = await store.feeds.of(community)
  const { platform } = community
  if (feeds.length === 0) return noticeOf(say('feed-none', { platform }))
  const lines: string[] = []
  const actions: Action[] = []
  for (const { readerId } of feeds.slice(0, mostListed)) {
    const reader = await store.readers.get(readerId)
    if (!reader) continue
    const place = await nameOf(reader.address)
    lines.push(`• ${place}: ${await describeFeed(enquiry, reader)}`)
    const name = reader.active ? 'pause' : 'resume'
    const usual = {
      label: say(`action-feed-${name}`, { place }),
      data: encodeFeedAction({ name, readerId }),
    }
    actions.push(actionOf?.(reader.address, place) ?? usual)
  }
  const more = feeds.length - lines.length
  return noticeOf(
    [say('feed-list', { count: feeds.length, platform }), ...lines, ...(more > 0 ? ['…'] : [])].join('\n'),
    actions,
  )
}
