import { listOf, noticeOf } from '../messages/compose.ts'
import type { Message } from '../messages/message.ts'
import { rankStories } from '../stories/rank-stories.ts'
import { maxTopicLength, topicOf } from '../topics/topic-of.ts'
import { pageLength } from './answer-latest.ts'
import type { Enquiry } from './conversation.ts'
import { encodeCommand } from './encode-command.ts'

/** How many of the newest matching stories are ranked: the bound on what a common word can cost. */
const candidates = 60

/** The stories on a reader's words: all of the words, or else most of them; ranked by relevance and freshness. */
export async function answerTopic({ store, now, say, style }: Enquiry, query: string): Promise<Message> {
  if (query.trim() === '') return noticeOf(say('topic-missing'))
  if (query.length > maxTopicLength) return noticeOf(say('topic-too-long'))
  const topic = topicOf(query)
  if (!topic) return noticeOf(say('topic-empty', { topic: query.trim() }))
  const whole = await store.stories.matching(topic.terms, { limit: candidates, match: 'all' })
  const isPartial = whole.length === 0 && topic.terms.length > 1
  const found = isPartial
    ? await store.stories.matching(topic.terms, { limit: candidates, match: 'some' })
    : whole
  if (found.length === 0) return noticeOf(say('topic-empty', { topic: topic.label }))
  const ranked = rankStories(found, { terms: topic.terms, now })
  const { id } = await store.topics.ensure(topic)
  return listOf(ranked.slice(0, pageLength), {
    ...style,
    title: say('topic-title', { topic: topic.label }),
    intro: isPartial ? say('topic-partial') : null,
    leftOut: Math.max(0, ranked.length - pageLength),
    actions: [
      {
        label: say('action-follow', { topic: topic.label }),
        data: encodeCommand({ name: 'follow', topic: id }),
      },
    ],
  })
}
