import { briefTeasers } from '../brief/brief-teasers.ts'
import { teasersOf } from '../brief/teasers-of.ts'
import { noticeOf } from '../messages/compose.ts'
import type { Message } from '../messages/message.ts'
import type { Story } from '../stories/story.ts'
import { cardsIn } from './cards-in.ts'
import type { Enquiry } from './conversation.ts'
import { deliveriesTo } from './deliveries-to.ts'
import { encodeCommand } from './encode-command.ts'
import { pageOf, turnsOf } from './page-turns.ts'

/** Subjects on a page, and the words that have room there. */
const pageLength = 8
const maxWords = 200

/** What the outlets show beside a story, by subject; `null` means the story that came last, or else the newest one. */
export async function answerBrief(enquiry: Enquiry, storyId: number | null, page = 0): Promise<Message> {
  const { store, say, style } = enquiry
  const story = storyId === null ? await lastStory(enquiry) : await store.stories.shown(storyId)
  if (!story) return noticeOf(say('brief-unknown'))
  const articles = await store.articles.ofStory(story.id)
  const teasers = teasersOf(articles.flatMap(({ teaserSets }) => teaserSets))
  const options = { ...style, maxWords }
  const whole = briefTeasers(teasers, options)
  const headline = { headline: story.headline }
  if (whole.text === '') return noticeOf(say('brief-empty', headline))
  const place = pageOf(page, { length: whole.stories.length, pageLength })
  const shown = whole.stories.slice(place.start, place.start + pageLength).flatMap((each) => each.teasers)
  const { text } =
    place.pages === 1
      ? whole
      : briefTeasers(
          shown.flatMap((index) => teasers[index] ?? []),
          options,
        )
  const dataOf = (each: number) => encodeCommand({ name: 'brief', story: story.id, page: each })
  const { footer, actions } = turnsOf(place, { say, dataOf })
  return noticeOf(
    [say('brief-title', headline), text, ...(footer === null ? [] : [footer])].join('\n\n'),
    actions,
  )
}

async function lastStory(enquiry: Enquiry): Promise<Story | null> {
  const { stories } = enquiry.store
  for (const { message } of await deliveriesTo(enquiry)) {
    const [first] = cardsIn(message)
    const story = first && (await stories.shown(first.storyId))
    if (story) return story
  }
  const [newest] = await stories.latest({ limit: 1 })
  return newest ?? null
}
