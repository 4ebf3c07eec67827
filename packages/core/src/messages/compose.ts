import { translatorFor } from '../locales/translator.ts'
import type { Reader } from '../readers/reader.ts'
import type { Story } from '../stories/story.ts'
import { isEverything } from '../topics/everything-topic.ts'
import { labelOf } from '../topics/section-topic.ts'
import type { Topic } from '../topics/topic.ts'
import { cardOf } from './card.ts'
import type { DateStyle } from './dates.ts'
import type { Action, Message } from './message.ts'
import { pictureOf } from './picture-of.ts'
import { storyActions } from './story-actions.ts'

/** A message of one or a few sentences. */
export function noticeOf(text: string, actions: readonly Action[] = []): Message {
  return { kind: 'notice', text, actions }
}

/** An answer: stories under a title. */
export function listOf(
  stories: readonly Story[],
  {
    title,
    intro = null,
    footer = null,
    actions = [],
    ...style
  }: DateStyle & {
    title: string
    intro?: string | null
    footer?: string | null
    actions?: readonly Action[]
  },
): Message {
  return {
    kind: 'list',
    title,
    intro,
    cards: stories.map((story) => cardOf(story, style)),
    footer,
    actions,
  }
}

/** A new story, or a major update of one, for those who follow one of its topics. */
export function followedStoryOf(
  story: Story,
  {
    topic,
    isUpdate = false,
    isBreaking = false,
    pictures,
    ...style
  }: DateStyle &
    Pick<Reader, 'pictures'> & {
      topic: Pick<Topic, 'key' | 'label'>
      isUpdate?: boolean
      isBreaking?: boolean
    },
): Message {
  const say = translatorFor(style.language, style.digits)
  const picture = pictureOf(story, pictures)
  return {
    kind: 'story',
    // Where all the news comes, each story needs no reason.
    intro:
      isEverything(topic) && !isUpdate
        ? null
        : say(isUpdate ? 'story-updated' : 'story-followed', { topic: labelOf(topic, say) }),
    card: cardOf(story, style),
    ...(isBreaking ? { isBreaking } : {}),
    ...(picture ? { picture } : {}),
    actions: storyActions(story, say),
  }
}
