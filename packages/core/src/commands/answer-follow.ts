import { noticeOf } from '../messages/compose.ts'
import type { Message } from '../messages/message.ts'
import { isLatin } from '../search/resolve-terms.ts'
import { resolveTopic } from '../topics/resolve-topic.ts'
import { isSectionTopic, labelOf } from '../topics/section-topic.ts'
import type { FollowKind, Topic } from '../topics/topic.ts'
import { maxTopicLength } from '../topics/topic-of.ts'
import type { Enquiry } from './conversation.ts'
import { encodeCommand } from './encode-command.ts'

/** Topics that one reader may follow and mute. */
export const maxTopics = 10_000

/**
 * Follows a topic (its new stories are sent as they come) or mutes it (none of its stories is sent). The words may name
 * a section. Somebody who had not joined joins, without a digest; who had left comes back by following.
 */
export async function answerFollow(
  enquiry: Enquiry,
  words: string | number,
  kind: FollowKind,
): Promise<Message> {
  const { store, say, now } = enquiry
  if (typeof words === 'string' && words.length > maxTopicLength) return noticeOf(say('topic-too-long'))
  const topic = typeof words === 'number' ? await store.topics.get(words) : await ensureTopic(enquiry, words)
  if (!topic) return noticeOf(say(`${kind}-missing`))
  const reader = enquiry.reader ?? (await enquiry.join([]))
  if (!reader.active && kind === 'follow')
    await store.readers.update(reader.id, { active: true, inactiveBecause: null })
  if (!(await hasRoom(enquiry, reader.id, topic.id)))
    return noticeOf(say('follow-limit', { limit: maxTopics }))
  const choose = kind === 'follow' ? store.topics.follow : store.topics.mute
  const isNew = await choose(reader.id, topic.id, now)
  return answerOf(enquiry, topic, { kind, isNew, isRead: await isRead(enquiry, topic) })
}

/** Whether articles hold the topic's words, if these are in Latin letters: else they were hardly meant so. */
async function isRead({ store }: Enquiry, topic: Topic): Promise<boolean> {
  const latin = isSectionTopic(topic) ? [] : topic.terms.filter(isLatin)
  return latin.length === 0 || (await store.words.known(latin)).size === latin.length
}

/** Whether the topic can be added, or needs no more room. */
async function hasRoom({ store }: Enquiry, readerId: number, topicId: number): Promise<boolean> {
  const { follow, mute } = await store.topics.counts(readerId)
  return follow + mute < maxTopics || (await store.topics.kindOf(readerId, topicId)) !== null
}

function answerOf(
  { say }: Enquiry,
  topic: Topic,
  { kind, isNew, isRead }: { kind: FollowKind; isNew: boolean; isRead: boolean },
): Message {
  const label = { topic: labelOf(topic, say) }
  if (!isNew) return noticeOf(say(`${kind}-already`, label))
  const undo = kind === 'follow' ? 'unfollow' : 'unmute'
  const done = say(isSectionTopic(topic) ? `${kind}-section-done` : `${kind}-done`, label)
  return noticeOf(isRead ? done : `${done}\n${say('follow-unread', label)}`, [
    { label: say(`action-${undo}`, label), data: encodeCommand({ name: undo, topic: topic.id }) },
  ])
}

async function ensureTopic({ store }: Enquiry, words: string): Promise<Topic | null> {
  const topic = await resolveTopic(words, store)
  return topic && store.topics.ensure(topic)
}
