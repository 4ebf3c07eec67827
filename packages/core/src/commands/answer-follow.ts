import { noticeOf } from '../messages/compose.ts'
import type { Message } from '../messages/message.ts'
import type { Topic } from '../topics/topic.ts'
import { maxTopicLength, topicOf } from '../topics/topic-of.ts'
import type { Enquiry } from './conversation.ts'
import { encodeCommand } from './encode-command.ts'

/** Topics that one reader may follow. */
export const maxFollows = 100

/** Follows a topic: its new stories are sent as they come. Somebody who had not joined joins, without a digest. */
export async function answerFollow(enquiry: Enquiry, words: string | number): Promise<Message> {
  const { store, say, now } = enquiry
  if (typeof words === 'string' && words.length > maxTopicLength) return noticeOf(say('topic-too-long'))
  const topic = typeof words === 'number' ? await store.topics.get(words) : await ensureTopic(enquiry, words)
  if (!topic) return noticeOf(say('follow-missing'))
  const reader = enquiry.reader ?? (await enquiry.join([]))
  if (!reader.active) await store.readers.update(reader.id, { active: true, inactiveBecause: null })
  const followed = await store.topics.followedBy(reader.id)
  if (followed.some(({ id }) => id === topic.id))
    return noticeOf(say('follow-already', { topic: topic.label }))
  if (followed.length >= maxFollows) return noticeOf(say('follow-limit', { limit: maxFollows }))
  await store.topics.follow(reader.id, topic.id, now)
  return noticeOf(say('follow-done', { topic: topic.label }), [
    {
      label: say('action-unfollow', { topic: topic.label }),
      data: encodeCommand({ name: 'unfollow', topic: topic.id }),
    },
  ])
}

/** Stops following a topic; without a topic, lists those that are followed. */
export async function answerUnfollow(
  { store, say, reader }: Enquiry,
  words: string | number,
): Promise<Message> {
  const followed = reader ? await store.topics.followedBy(reader.id) : []
  if (!reader || followed.length === 0) return noticeOf(say('unfollow-none'))
  const key = typeof words === 'string' ? topicOf(words)?.key : null
  const topic = followed.find((each) => each.id === words || each.key === key)
  if (topic) {
    await store.topics.unfollow(reader.id, topic.id)
    return noticeOf(say('unfollow-done', { topic: topic.label }))
  }
  if (typeof words === 'string' && key) return noticeOf(say('unfollow-unknown', { topic: words.trim() }))
  return noticeOf(say('unfollow-missing', { topics: followed.map(({ label }) => label).join(', ') }))
}

async function ensureTopic({ store }: Enquiry, words: string): Promise<Topic | null> {
  const topic = topicOf(words)
  return topic && store.topics.ensure(topic)
}
