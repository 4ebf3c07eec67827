import type { Enquiry } from '../conversation.ts'
import { describeStories } from './describe-stories.ts'
import { numberedWords } from './numbered-words.ts'

const offWords = /^(?:हटा(?:एं|एँ|ओ)|छोड़(?:ें|ो)|off|release)$/iu

/** Holds the story of a number back (`17`), or releases it (`17 हटाएं`); else lists the stories. */
export async function holdStory(enquiry: Enquiry, words: string): Promise<string> {
  const { store, say, now } = enquiry
  const asked = numberedWords(words)
  const isOff = asked !== null && offWords.test(asked.rest)
  if (!asked || (asked.rest !== '' && !isOff))
    return [say('operator-hold-usage'), await describeStories(enquiry)].join('\n\n')
  const id = String(asked.id)
  const story = await store.stories.get(asked.id)
  if (!story) return say('operator-story-unknown', { id })
  const { headline } = story
  if (isOff) {
    const isDone = await store.stories.release(asked.id)
    return isDone ? say('operator-hold-over', { headline }) : say('operator-hold-none', { id })
  }
  const isHeld = await store.stories.hold(asked.id, now)
  return isHeld ? say('operator-hold-done', { id, headline }) : say('operator-withdraw-before')
}
