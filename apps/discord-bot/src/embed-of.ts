import { type Card, fitText, type Message } from '@khabar/core'
import type { APIEmbed } from 'discord.js'
import { escapeLine, escapeText, inOneLine } from './escape-text.ts'
import { cardLimits, metaOf, publishedSeconds } from './show-card.ts'
import { webUrl } from './web-url.ts'

/** What is shown of a story's picture. */
export type Picture = Extract<Message, { kind: 'story' }>['picture']

/** The colour at the edge of every story. */
export const colour = 0xd4_4c_2a

const { maxHeadline, maxHeading, maxMeta, maxSummary } = cardLimits

/** A story as an embed. The time in its foot is that of whoever looks at it. */
export function embedOf(card: Card, picture?: Picture): APIEmbed {
  const [url, image] = [webUrl(card.url), webUrl(card.imageUrl)]
  const meta = fitText(inOneLine(metaOf(card)), maxMeta)
  const heading = fitText(inOneLine(card.heading ?? ''), maxHeading)
  const seconds = publishedSeconds(card)
  return {
    title: escapeLine(card.headline, maxHeadline),
    color: colour,
    ...(meta === '' ? {} : { footer: { text: meta } }),
    ...(card.outlets !== undefined && seconds !== null ? { timestamp: card.publishedAt } : {}),
    ...(heading === '' ? {} : { author: { name: heading } }),
    ...(card.summary ? { description: escapeText(card.summary, maxSummary) } : {}),
    ...(url === null ? {} : { url }),
    ...(picture === undefined || image === null
      ? {}
      : { [picture === 'photo' ? 'image' : 'thumbnail']: { url: image } }),
  }
}
