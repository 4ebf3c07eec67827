import { encodeCommand } from '../commands/encode-command.ts'
import { translatorFor } from '../locales/translator.ts'
import type { Story } from '../stories/story.ts'
import { type DateStyle, formatMoment } from './dates.ts'
import type { Card } from './message.ts'
import { outletsOf } from './outlets-of.ts'

const shownSources = 2

/** A story as a card, in a reader's language and zone. The outlet of the headline comes first; of many, two are named: `उजाला, जनपथ और 3 अन्य`. */
export function cardOf(story: Story, style: DateStyle): Card {
  const outlets = sourceLine(story, style)
  return {
    storyId: story.id,
    headline: story.headline,
    summary: story.summary,
    meta: `${outlets} · ${formatMoment(story.updatedAt, style)}`,
    outlets,
    opens: {
      label: translatorFor(style.language)('action-open'),
      data: encodeCommand({ name: 'story', story: story.id }),
    },
    publishedAt: story.updatedAt.toString(),
    url: story.url,
    imageUrl: story.imageUrl,
  }
}

function sourceLine(story: Story, { language, digits }: DateStyle): string {
  const outlets = outletsOf(story)
  const named = outlets.slice(0, shownSources).join(', ')
  const count = outlets.length - shownSources
  return count > 0 ? translatorFor(language, digits)('sources-and-more', { sources: named, count }) : named
}
