import { readerDefaults } from '../commands/conversation.ts'
import { followedStoryOf, noticeOf } from '../messages/compose.ts'
import { fitText } from '../messages/fit-text.ts'
import type { Message } from '../messages/message.ts'
import { unchosenSettings } from '../readers/reader.ts'
import { everythingTopic, isEverything } from '../topics/everything-topic.ts'
import { resolveTopic } from '../topics/resolve-topic.ts'
import { labelOf } from '../topics/section-topic.ts'
import { maxTopicLength } from '../topics/topic-of.ts'
import type { FeedEnquiry } from './feed-enquiry.ts'

/** The newest story on a topic as a feed would bring it; of all the news without words. */
export async function previewFeed(
  { store, say, language }: FeedEnquiry,
  words: string | undefined,
): Promise<Message> {
  const topic =
    words === undefined
      ? everythingTopic
      : words.length > maxTopicLength
        ? null
        : await resolveTopic(words, store)
  if (!topic) return noticeOf(say('feed-bad-topic', { text: fitText(words ?? '', maxTopicLength) }))
  const wanted = isEverything(topic) ? null : { all: topic.terms.map((term) => ({ term })) }
  const [story] = await store.stories.matching({ wanted }, { limit: 1 })
  if (!story) return noticeOf(say('feed-preview-none', { topic: labelOf(topic, say) }))
  const { digits, pictures } = unchosenSettings
  const { timeZone } = readerDefaults
  return followedStoryOf(story, { topic, language, timeZone, digits, pictures })
}
