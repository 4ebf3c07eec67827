import { translatorFor } from '../locales/translator.ts'
import type { Story } from '../stories/story.ts'
import { cardOf } from './card.ts'
import { type DateStyle, formatDay } from './dates.ts'
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

/** A digest: titled by the time of day of its slot, with a count line and the number that is left out. */
export function digestOf(
  stories: readonly Story[],
  {
    slot,
    leftOut = 0,
    actions = [],
    ...style
  }: DateStyle & { slot: Temporal.Instant; leftOut?: number; actions?: readonly Action[] },
): Message {
  const say = translatorFor(style.language)
  const sources = new Set(stories.flatMap((story) => story.sources))
  return {
    kind: 'digest',
    title: say(`digest-title-${partOfDay(slot, style.timeZone)}`, { date: formatDay(slot, style) }),
    intro: say('count-line', {
      stories: say('count-stories', { count: stories.length }),
      sources: say('count-sources', { count: sources.size }),
    }),
    cards: stories.map((story) => cardOf(story, style)),
    footer: leftOut > 0 ? say('more-stories', { count: leftOut }) : null,
    actions,
  }
}

/** A new story for those who follow one of its topics. */
export function followedStoryOf(story: Story, { topic, ...style }: DateStyle & { topic: string }): Message {
  const say = translatorFor(style.language)
  const read: Action[] = story.url ? [{ label: say('action-read'), url: story.url }] : []
  return {
    kind: 'story',
    intro: say('story-followed', { topic }),
    card: cardOf(story, style),
    actions: read,
  }
}

function partOfDay(instant: Temporal.Instant, timeZone: string): 'morning' | 'day' | 'evening' | 'night' {
  const { hour } = instant.toZonedDateTimeISO(timeZone)
  if (hour >= 4 && hour < 11) return 'morning'
  if (hour >= 11 && hour < 16) return 'day'
  if (hour >= 16 && hour < 20) return 'evening'
  return 'night'
}
