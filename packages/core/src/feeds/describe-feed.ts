import type { Reader } from '../readers/reader.ts'
import { labelOf } from '../topics/section-topic.ts'
import type { FeedEnquiry } from './feed-enquiry.ts'

/** Topics that are named. */
const mostTopics = 5

/** What a channel gets and when, in a line: `“ईरान” · आते ही · रुका हुआ`. */
export async function describeFeed({ store, say, language }: FeedEnquiry, reader: Reader): Promise<string> {
  const followed = await store.topics.followedBy(reader.id, { limit: mostTopics + 1 })
  const labels = followed.slice(0, mostTopics).map((topic) => `“${labelOf(topic, say)}”`)
  const topics = [...labels, ...(followed.length > mostTopics ? ['…'] : [])].join(', ')
  const times = new Intl.ListFormat(language).format(reader.digestTimes)
  const line = times === '' ? say('feed-line', { topics }) : say('feed-line-digest', { topics, times })
  return reader.active ? line : `${line} · ${say('feed-line-paused')}`
}
