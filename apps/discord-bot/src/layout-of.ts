import { type Card, fitText } from '@khabar/core'
import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMediaGalleryComponent,
  type APISectionComponent,
  type APITextDisplayComponent,
  type APIThumbnailComponent,
  ComponentType,
} from 'discord.js'
import { colour, type Picture } from './embed-of.ts'
import { escapeLine } from './escape-text.ts'
import { commandButton } from './rows-of.ts'
import { cardLimits, showCard } from './show-card.ts'
import { webUrl } from './web-url.ts'

const maxDescription = 256

/** A text of a message in Components V2. */
export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content }
}

/** Components in the frame of a story. */
export function containerOf(components: APIComponentInContainer[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: colour, components }
}

/** One story, with its picture beneath or beside it. */
export function storyLayout(card: Card, picture: Picture): APIComponentInContainer[] {
  const text = textDisplay(showCard(card, 'both'))
  const image = picture === undefined ? null : mediaOf(card)
  if (image === null) return [text]
  if (picture === 'photo') return [text, galleryOf(image)]
  return [sectionOf(text, { type: ComponentType.Thumbnail, ...image })]
}

/** One story among others: under its heading if it begins one, with a button that opens its own card. */
export function listedLayout(card: Card): APIComponentInContainer[] {
  const text = textDisplay(showCard(card, 'ago'))
  const { opens } = card
  const shown = opens ? sectionOf(text, commandButton(opens)) : text
  const heading = escapeLine(card.heading ?? '', cardLimits.maxHeading)
  return heading === '' ? [shown] : [{ type: ComponentType.Separator }, textDisplay(`**${heading}**`), shown]
}

function sectionOf(
  text: APITextDisplayComponent,
  accessory: APISectionComponent['accessory'],
): APISectionComponent {
  return { type: ComponentType.Section, components: [text], accessory }
}

type Media = Pick<APIThumbnailComponent, 'media' | 'description'>

function mediaOf({ imageUrl, headline }: Card): Media | null {
  const url = webUrl(imageUrl)
  const description = fitText(headline.trim(), maxDescription)
  return url === null ? null : { media: { url }, ...(description === '' ? {} : { description }) }
}

function galleryOf(item: Media): APIMediaGalleryComponent {
  return { type: ComponentType.MediaGallery, items: [item] }
}
