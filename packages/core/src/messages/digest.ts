import { type Translate, translatorFor } from '../locales/translator.ts'
import type { Story } from '../stories/story.ts'
import { cardOf } from './card.ts'
import { type DateStyle, formatDay } from './dates.ts'
import { groupStories } from './group-stories.ts'
import type { Action, Message } from './message.ts'

/** The slot that a digest is for, and how it is told. */
export type DigestStyle = DateStyle & {
  readonly slot: Temporal.Instant
  /** Whether it says that it is late. */
  readonly isLate?: boolean
}

/**
 * A digest: titled by the time of day of its slot, with a count line, its cards by subject under headings, and the
 * number that is left out.
 */
export function digestOf(
  stories: readonly Story[],
  {
    leftOut = 0,
    footer = null,
    actions = [],
    ...style
  }: DigestStyle & { leftOut?: number; footer?: string | null; actions?: readonly Action[] },
): Message {
  const say = translatorFor(style.language, style.digits)
  const { groups, subjects } = groupStories(stories, { language: style.language, say })
  return {
    kind: 'digest',
    title: titleOf(style, say),
    intro: countLine(stories, { subjects, say }),
    cards: groups.flatMap(({ heading, stories: grouped }) =>
      grouped.map((story, index) => ({
        ...cardOf(story, style),
        ...(heading !== null && index === 0 ? { heading } : {}),
      })),
    ),
    footer: leftOut > 0 ? say('more-stories', { count: leftOut }) : footer,
    actions,
  }
}

/** One line instead of a digest without a story. */
export function noNewsOf(style: DigestStyle): Message {
  const say = translatorFor(style.language, style.digits)
  return { kind: 'notice', text: say('digest-no-news', { title: titleOf(style, say) }), actions: [] }
}

function titleOf({ slot, isLate = false, ...style }: DigestStyle, say: Translate): string {
  const title = say(`digest-title-${partOfDay(slot, style.timeZone)}`, { date: formatDay(slot, style) })
  return isLate ? say('digest-late', { title }) : title
}

/** `12 खबरें, 6 विषय`; where each story is a subject of its own: `5 खबरें, 3 स्रोत`. */
function countLine(
  stories: readonly Story[],
  { subjects, say }: { subjects: number; say: Translate },
): string {
  const sources = new Set(stories.flatMap((story) => story.sources))
  return say('count-line', {
    stories: say('count-stories', { count: stories.length }),
    others:
      subjects < stories.length
        ? say('count-subjects', { count: subjects })
        : say('count-sources', { count: sources.size }),
  })
}

function partOfDay(instant: Temporal.Instant, timeZone: string): 'morning' | 'day' | 'evening' | 'night' {
  const { hour } = instant.toZonedDateTimeISO(timeZone)
  if (hour >= 4 && hour < 11) return 'morning'
  if (hour >= 11 && hour < 16) return 'day'
  if (hour >= 16 && hour < 20) return 'evening'
  return 'night'
}
