import { correctHeadline } from '../../corrections/correct-headline.ts'
import { isHeadline, longestHeadline } from '../../corrections/is-headline.ts'
import type { Enquiry } from '../conversation.ts'
import { describeStories } from './describe-stories.ts'
import { numberedWords } from './numbered-words.ts'

/** Gives the story of a number another headline (`17 नया शीर्षक`); without a headline, lists the stories. */
export async function correctStory(enquiry: Enquiry, words: string): Promise<string> {
  const { store, say, now } = enquiry
  const asked = numberedWords(words)
  if (!asked || asked.rest === '')
    return [say('operator-correct-usage'), await describeStories(enquiry)].join('\n\n')
  if (!isHeadline(asked.rest)) return say('operator-correct-bad', { limit: longestHeadline })
  const id = String(asked.id)
  const corrected = await correctHeadline(store, { storyId: asked.id, headline: asked.rest, at: now })
  return corrected
    ? say('operator-correct-done', { id, ...corrected })
    : say('operator-story-unknown', { id })
}
