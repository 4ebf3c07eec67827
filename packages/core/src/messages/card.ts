import type { Story } from '../stories/story.ts'
import { type DateStyle, formatDay, formatTime } from './dates.ts'
import type { Card } from './message.ts'

const shownSources = 2

/** A story as a card, in a reader's language and zone. Of many outlets the first two are named: `उजाला, जनपथ +3`. */
export function cardOf(story: Story, style: DateStyle): Card {
  return {
    storyId: story.id,
    headline: story.headline,
    summary: story.summary,
    meta: `${sourceLine(story.sources)} · ${formatDay(story.updatedAt, style)}, ${formatTime(story.updatedAt, style)}`,
    publishedAt: story.updatedAt.toString(),
    url: story.url,
    imageUrl: story.imageUrl,
  }
}

function sourceLine(sources: readonly string[]): string {
  const more = sources.length - shownSources
  return sources.slice(0, shownSources).join(', ') + (more > 0 ? ` +${more}` : '')
}
