import { noticeOf } from '../messages/compose.ts'
import type { Action, Message } from '../messages/message.ts'
import type { Reader } from '../readers/reader.ts'
import { labelOf } from '../topics/section-topic.ts'
import { encodeFeedAction } from './feed-action.ts'
import type { FeedEnquiry } from './feed-enquiry.ts'

/** Feeds that are listed, each with a button: Discord's limit is 25. */
const mostListed = 20
/** Topics that are named of each. */
const mostTopics = 5

/** The feeds of a community, each with a button to pause it or to go on; `nameOf` gives a channel's name by its address. */
export async function listFeeds(
  enquiry: FeedEnquiry,
  community: { platform: string; community: string },
  { nameOf }: { nameOf: (address: string) => string },
): Promise<Message> {
  const { store, say } = enquiry
  const feeds = await store.feeds.of(community)
  if (feeds.length === 0) return noticeOf(say('feed-none'))
  const lines: string[] = []
  const actions: Action[] = []
  for (const { readerId } of feeds.slice(0, mostListed)) {
    const reader = await store.readers.get(readerId)
    if (!reader) continue
    const place = nameOf(reader.address)
    lines.push(`• ${place}: ${await stateOf(enquiry, reader)}`)
    const name = reader.active ? 'pause' : 'resume'
    actions.push({ label: say(`action-feed-${name}`, { place }), data: encodeFeedAction({ name, readerId }) })
  }
  const more = feeds.length - lines.length
  return noticeOf(
    [say('feed-list', { count: feeds.length }), ...lines, ...(more > 0 ? ['…'] : [])].join('\n'),
    actions,
  )
}

async function stateOf({ store, say, language }: FeedEnquiry, reader: Reader): Promise<string> {
  const followed = await store.topics.followedBy(reader.id, { limit: mostTopics + 1 })
  const labels = followed.slice(0, mostTopics).map((topic) => `“${labelOf(topic, say)}”`)
  const topics = [...labels, ...(followed.length > mostTopics ? ['…'] : [])].join(', ')
  const times = new Intl.ListFormat(language).format(reader.digestTimes)
  const line = times === '' ? say('feed-line', { topics }) : say('feed-line-digest', { topics, times })
  return reader.active ? line : `${line} · ${say('feed-line-paused')}`
}
