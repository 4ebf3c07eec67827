import { noticeOf } from '../../messages/compose.ts'
import type { Message } from '../../messages/message.ts'
import type { Enquiry } from '../conversation.ts'
import { encodeCommand } from '../encode-command.ts'
import { describeStories } from './describe-stories.ts'
import { numberedWords } from './numbered-words.ts'

/** Asks once whether the story of a number shall be withdrawn; without a number, lists the stories. */
export async function askToWithdraw(enquiry: Enquiry, words: string): Promise<Message> {
  const { store, say } = enquiry
  const asked = numberedWords(words)
  if (asked?.rest !== '')
    return noticeOf([say('operator-withdraw-usage'), await describeStories(enquiry)].join('\n\n'))
  const story = await store.stories.get(asked.id)
  if (!story) return noticeOf(say('operator-story-unknown', { id: String(asked.id) }))
  return noticeOf(say('operator-withdraw-ask', { headline: story.headline }), [
    {
      label: say('action-withdraw'),
      data: encodeCommand({ name: 'assent', task: 'withdraw', story: story.id }),
    },
  ])
}

/** Withdraws a story for good. */
export async function withdrawStory({ store, say, now }: Enquiry, storyId: number): Promise<string> {
  const story = await store.stories.get(storyId)
  if (!story) return say('operator-story-unknown', { id: String(storyId) })
  const isDone = await store.corrections.withdrawStory(storyId, now)
  return isDone
    ? say('operator-withdraw-done', { headline: story.headline })
    : say('operator-withdraw-before')
}
