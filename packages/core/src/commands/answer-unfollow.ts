import { noticeOf } from '../messages/compose.ts'
import type { Message } from '../messages/message.ts'
import { resolveTopic } from '../topics/resolve-topic.ts'
import { labelOf } from '../topics/section-topic.ts'
import type { FollowKind, Topic } from '../topics/topic.ts'
import { maxTopicLength, topicOf } from '../topics/topic-of.ts'
import { answerTopics } from './answer-topics.ts'
import type { Enquiry } from './conversation.ts'

/** Follows or mutes a topic no more; without a topic, lists the reader's topics. */
export async function answerUnfollow(
  enquiry: Enquiry,
  words: string | number,
  kind: FollowKind,
): Promise<Message> {
  const { store, say, reader } = enquiry
  const name = kind === 'follow' ? 'unfollow' : 'unmute'
  const counts = reader && (await store.topics.counts(reader.id))
  if (!reader || !counts?.[kind]) return noticeOf(say(`${name}-none`))
  if (typeof words === 'string' && words.trim() === '') return answerTopics(enquiry, 0)
  if (typeof words === 'string' && words.length > maxTopicLength) return noticeOf(say('topic-too-long'))
  for (const topic of await topicsMeant(enquiry, words)) {
    const undo = kind === 'follow' ? store.topics.unfollow : store.topics.unmute
    if (await undo(reader.id, topic.id)) return noticeOf(say(`${name}-done`, { topic: labelOf(topic, say) }))
  }
  return noticeOf(say(`${name}-unknown`, { topic: await labelAsked(enquiry, words) }))
}

/** The topics that the words may mean: as they are resolved now, and as typed, for words that nobody had used then. */
async function topicsMeant({ store }: Enquiry, words: string | number): Promise<Topic[]> {
  const found =
    typeof words === 'number'
      ? [await store.topics.get(words)]
      : [await resolveTopic(words, store), topicOf(words)].map(
          (topic) => topic && store.topics.find(topic.key),
        )
  return (await Promise.all(found)).filter((topic) => topic !== null)
}

async function labelAsked({ store, say }: Enquiry, words: string | number): Promise<string> {
  if (typeof words === 'string') return words.trim()
  const topic = await store.topics.get(words)
  return topic ? labelOf(topic, say) : ''
}
