import { briefTeasers } from '../brief/brief-teasers.ts'
import { teasersOf } from '../brief/teasers-of.ts'
import { noticeOf } from '../messages/compose.ts'
import type { Message } from '../messages/message.ts'
import type { Story } from '../stories/story.ts'
import { cardsIn } from './cards-in.ts'
import type { Enquiry } from './conversation.ts'
import { deliveriesTo } from './deliveries-to.ts'

/** What the outlets show beside a story, by subject; `null` means the story that came last, or else the newest one. */
export async function answerBrief(enquiry: Enquiry, storyId: number | null): Promise<Message> {
  const { store, say, style } = enquiry
  const story = storyId === null ? await lastStory(enquiry) : await store.stories.get(storyId)
  if (!story) return noticeOf(say('brief-unknown'))
  const articles = await store.articles.ofStory(story.id)
  const teasers = teasersOf(articles.flatMap(({ teaserSets }) => teaserSets))
  const { text } = briefTeasers(teasers, { language: style.language })
  const headline = { headline: story.headline }
  if (text === '') return noticeOf(say('brief-empty', headline))
  return noticeOf(`${say('brief-title', headline)}\n\n${text}`)
}

async function lastStory(enquiry: Enquiry): Promise<Story | null> {
  const { stories } = enquiry.store
  for (const { message } of await deliveriesTo(enquiry)) {
    const [first] = cardsIn(message)
    const story = first && (await stories.get(first.storyId))
    if (story) return story
  }
  const [newest] = await stories.latest({ limit: 1 })
  return newest ?? null
}
