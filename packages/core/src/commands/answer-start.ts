import { nextSlot } from '../digests/slots.ts'
import { noticeOf } from '../messages/compose.ts'
import type { Message } from '../messages/message.ts'
import { sayTimes } from '../messages/say-times.ts'
import { storyMessageOf } from '../messages/story-message.ts'
import { type Reader, stoppedByReader } from '../readers/reader.ts'
import type { Story } from '../stories/story.ts'
import { isSectionTopic, labelOf } from '../topics/section-topic.ts'
import type { Enquiry, ReaderDefaults } from './conversation.ts'
import { helloActions } from './screens/first-contact.ts'
import { followStartLink, type StartLink } from './start-link.ts'
import { startedActions } from './started-actions.ts'

/**
 * Joins, or comes back: a reader who had chosen digest times keeps them. Who is new is asked for language, topics and
 * time where the platform has screens; whoever answers nothing has joined all the same.
 */
export async function answerStart(
  enquiry: Enquiry,
  defaults: ReaderDefaults,
  link: string,
): Promise<Message> {
  const { say, now, store, style } = enquiry
  const reader = enquiry.reader ?? (await enquiry.join(defaults.digestTimes))
  if (!reader.active) {
    const digestAt = nextSlot(reader, now)
    await store.readers.update(reader.id, { active: true, inactiveBecause: null, digestAt })
  }
  const greeting =
    reader.digestTimes.length > 0
      ? say('start', { times: sayTimes(reader.digestTimes, style) })
      : say('start-without-digest')
  const found = await followStartLink(enquiry, link)
  if (found && 'story' in found) return storyWelcome(found.story, enquiry, reader)
  const lines = found ? [greeting, await takeUp(found, reader, enquiry)] : [greeting]
  return enquiry.hasScreens && !enquiry.reader
    ? noticeOf([...lines, say('first-language')].join('\n\n'), helloActions())
    : noticeOf([...lines, say('help')].join('\n\n'), startedActions(say))
}

/** The story that somebody was sent a link to; who is new is greeted above it. */
function storyWelcome(story: Story, { reader: before, say, style }: Enquiry, { pictures }: Reader): Message {
  const message = storyMessageOf(story, { ...style, pictures })
  return before || message.kind !== 'story' ? message : { ...message, intro: say('start-story') }
}

/** Follows the topic of a link, or says which source it names. */
async function takeUp(
  link: Exclude<StartLink, { story: Story }>,
  reader: Reader,
  { store, say, now }: Enquiry,
): Promise<string> {
  if ('source' in link) return say('start-source', link)
  const isNew = await store.topics.follow(reader.id, link.topic.id, now)
  const label = { topic: labelOf(link.topic, say) }
  if (!isNew) return say('follow-already', label)
  return say(isSectionTopic(link.topic) ? 'follow-section-done' : 'follow-done', label)
}

/** Leaves: nothing more is sent, and nothing that was chosen is forgotten. */
export async function answerStop({ store, reader, say }: Enquiry): Promise<Message> {
  if (!reader?.active) return noticeOf(say('stop-unknown'))
  await store.readers.update(reader.id, { active: false, inactiveBecause: stoppedByReader })
  return noticeOf(say('stop'))
}
