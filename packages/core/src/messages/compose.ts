import { encodeCommand } from '../commands/encode-command.ts'
import { translatorFor } from '../locales/translator.ts'
import type { Story } from '../stories/story.ts'
import { isEverything } from '../topics/everything-topic.ts'
import { labelOf } from '../topics/section-topic.ts'
import type { Topic } from '../topics/topic.ts'
import { cardOf } from './card.ts'
import type { DateStyle } from './dates.ts'
import type { Action, Message } from './message.ts'

/** A message of one or a few sentences. */
export function noticeOf(text: string, actions: readonly Action[] = []): Message {
  return { kind: 'notice', text, actions }
}

/** An answer: stories under a title, with the number that is left out below. */
export function listOf(
  stories: readonly Story[],
  {
    title,
    intro = null,
    leftOut = 0,
    actions = [],
    ...style
  }: DateStyle & { title: string; intro?: string | null; leftOut?: number; actions?: readonly Action[] },
): Message {
  return {
    kind: 'list',
    title,
    intro,
    cards: stories.map((story) => cardOf(story, style)),
    footer: leftOut > 0 ? translatorFor(style.language)('more-stories', { count: leftOut }) : null,
    actions,
  }
}

/** A new story, or a major update of one, for those who follow one of its topics. */
export function followedStoryOf(
  story: Story,
  {
    topic,
    isUpdate = false,
    ...style
  }: DateStyle & { topic: Pick<Topic, 'key' | 'label'>; isUpdate?: boolean },
): Message {
  const say = translatorFor(style.language)
  const read: Action[] = story.url ? [{ label: say('action-read'), url: story.url }] : []
  const related = { label: say('action-related'), data: encodeCommand({ name: 'brief', story: story.id }) }
  return {
    kind: 'story',
    // Where all the news comes, each story needs no reason.
    intro:
      isEverything(topic) && !isUpdate
        ? null
        : say(isUpdate ? 'story-updated' : 'story-followed', { topic: labelOf(topic, say) }),
    card: cardOf(story, style),
    actions: [...read, related],
  }
}
