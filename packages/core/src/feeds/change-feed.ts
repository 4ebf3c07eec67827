import { nextSlot } from '../digests/slots.ts'
import { noticeOf } from '../messages/compose.ts'
import { fitText } from '../messages/fit-text.ts'
import type { Message } from '../messages/message.ts'
import { stoppedByReader } from '../readers/reader.ts'
import { resolveTopic } from '../topics/resolve-topic.ts'
import { labelOf } from '../topics/section-topic.ts'
import { maxTopicLength } from '../topics/topic-of.ts'
import { type FeedPlace, scheduleOf } from './add-feed.ts'
import { encodeFeedAction } from './feed-action.ts'
import type { FeedEnquiry } from './feed-enquiry.ts'

/** Pauses the feed of a channel, or lets it go on; what would have come meanwhile does not come later. */
export async function pauseFeed(
  { store, say, now }: FeedEnquiry,
  place: FeedPlace,
  name: 'pause' | 'resume',
): Promise<Message> {
  const feed = await store.feeds.at(place)
  const reader = feed && (await store.readers.get(feed.readerId))
  if (!feed || !reader) return noticeOf(say('feed-unknown', { place: place.name }))
  const facts = { place: place.name }
  if (name === 'pause') {
    await store.readers.update(reader.id, { active: false, inactiveBecause: stoppedByReader })
    const data = encodeFeedAction({ name: 'resume', readerId: reader.id })
    return noticeOf(say('feed-paused', facts), [{ label: say('action-feed-resume', facts), data }])
  }
  await store.feeds.change(reader.id, { isOwnerTold: false })
  await store.readers.update(reader.id, {
    active: true,
    inactiveBecause: null,
    digestAt: nextSlot(reader, now),
  })
  return noticeOf(say('feed-resumed', facts))
}

/** Takes a topic out of a channel's feed, or with the last one, or without words, ends the feed. */
export async function removeFeed(
  enquiry: FeedEnquiry,
  place: FeedPlace,
  words: string | undefined,
): Promise<Message> {
  const { store, say } = enquiry
  const feed = await store.feeds.at(place)
  const reader = feed && (await store.readers.get(feed.readerId))
  if (!feed || !reader) return noticeOf(say('feed-unknown', { place: place.name }))
  if (words !== undefined) {
    const meant = words.length > maxTopicLength ? null : await resolveTopic(words, store)
    const topic = meant && (await store.topics.find(meant.key))
    if (!topic || !(await store.topics.unfollow(reader.id, topic.id)))
      return noticeOf(say('feed-topic-unknown', { place: place.name, topic: fitText(words, maxTopicLength) }))
    const { follow } = await store.topics.counts(reader.id)
    if (follow > 0) {
      await store.readers.update(reader.id, await scheduleOf(enquiry, reader))
      return noticeOf(say('feed-topic-removed', { place: place.name, topic: labelOf(topic, say) }))
    }
  }
  await store.privacy.forget(reader.id)
  return noticeOf(say('feed-removed', { place: place.name }))
}
