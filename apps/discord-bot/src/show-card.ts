import type { Card } from '@khabar/core'
import { escapeLine, escapeText } from './escape-text.ts'
import { linkText } from './link-text.ts'

/** How much of a card's texts is shown, in UTF-16 units: what Discord takes in embeds, and enough of a summary. */
export const cardLimits = { maxHeadline: 256, maxHeading: 100, maxSummary: 1_000, maxMeta: 300 } as const

/** A card as text in Discord's markdown: the headline as a link, the summary, and whose story it is and of when. */
export function showCard(card: Card, times: 'both' | 'ago'): string {
  const { maxHeadline, maxSummary, maxMeta } = cardLimits
  const headline = linkText(card.headline, { url: card.url, maxLength: maxHeadline })
  const meta = [escapeLine(metaOf(card), maxMeta), ...timesOf(card, times)].filter((each) => each !== '')
  const lines = [
    headline === '' ? '' : `### ${headline}`,
    escapeText(card.summary.trim(), maxSummary),
    meta.length === 0 ? '' : `-# ${meta.join(' · ')}`,
  ]
  return lines.filter((line) => line !== '').join('\n') || '…'
}

/** Whose story it is: without its time where Discord shows that itself, in the zone of whoever looks at it. */
export function metaOf({ meta, outlets, correction }: Card): string {
  if (outlets === undefined) return meta
  return correction === undefined ? outlets : `${correction} · ${outlets}`
}

/** The time of a card in seconds since 1970; `null` where it has none. */
export function publishedSeconds({ publishedAt }: Pick<Card, 'publishedAt'>): number | null {
  const at = Date.parse(publishedAt)
  return Number.isNaN(at) ? null : Math.floor(at / 1_000)
}

/** @see https://docs.discord.com/developers/reference#message-formatting-timestamp-styles */
function timesOf(card: Card, times: 'both' | 'ago'): string[] {
  const seconds = card.outlets === undefined ? null : publishedSeconds(card)
  if (seconds === null) return []
  return times === 'ago' ? [`<t:${seconds}:R>`] : [`<t:${seconds}:f>`, `<t:${seconds}:R>`]
}
