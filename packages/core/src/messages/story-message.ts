import { type Translate, translatorFor } from '../locales/translator.ts'
import type { Reader } from '../readers/reader.ts'
import type { Story } from '../stories/story.ts'
import { cardOf } from './card.ts'
import { type DateStyle, formatMoment } from './dates.ts'
import type { Message } from './message.ts'
import { outletsOf } from './outlets-of.ts'
import { pictureOf } from './picture-of.ts'
import { storyActions } from './story-actions.ts'

/** Outlets that are named, however many there are. */
const namedSources = 6

/** One story, asked for: its card with all its outlets (`3 स्रोत: उजाला, जनपथ, भोर`) and what can be done with it. */
export function storyMessageOf(
  story: Story,
  { pictures, ...style }: DateStyle & Pick<Reader, 'pictures'>,
): Message {
  const say = translatorFor(style.language, style.digits)
  const outlets = nameOutlets(story, say)
  const time = formatMoment(story.updatedAt, style)
  const { opens: _, ...card } = cardOf(story, style)
  const picture = pictureOf(story, pictures)
  return {
    kind: 'story',
    intro: null,
    card: { ...card, outlets, meta: `${outlets} · ${time}` },
    ...(picture ? { picture } : {}),
    actions: storyActions(story, say),
  }
}

function nameOutlets(story: Story, say: Translate): string {
  const outlets = outletsOf(story)
  const named = outlets.slice(0, namedSources).join(', ')
  const more = outlets.length > namedSources ? ' …' : ''
  const count = say('count-sources', { count: outlets.length })
  return outlets.length > 1 ? `${count}: ${named}${more}` : named
}
