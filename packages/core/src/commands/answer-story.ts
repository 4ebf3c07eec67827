import { noticeOf } from '../messages/compose.ts'
import type { Message } from '../messages/message.ts'
import { storyMessageOf } from '../messages/story-message.ts'
import { unchosenSettings } from '../readers/reader.ts'
import type { Enquiry } from './conversation.ts'

/** One story as a card of its own, as it is now. */
export async function answerStory({ store, say, style, reader }: Enquiry, storyId: number): Promise<Message> {
  const story = await store.stories.shown(storyId)
  const { pictures } = reader ?? unchosenSettings
  return story ? storyMessageOf(story, { ...style, pictures }) : noticeOf(say('brief-unknown'))
}
