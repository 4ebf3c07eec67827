import { FormattedString } from '@grammyjs/parse-mode'
import { type Card, fitText } from '@khabar/core'
import { cleanLine } from './clean-text.ts'
import { linkOf } from './link-of.ts'

/** The longest a line of each kind is; together they always fit into one message. */
export const maxHeadlineLength = 300
export const maxSummaryLength = 1_500
const maxMetaLength = 200

/** A card's lines as they are shown: clean, cut between words, `''` where there is none. */
export type CardLines = {
  readonly heading: string
  readonly headline: string
  readonly summary: string
  readonly meta: string
  readonly url: string | null
}

/** A card's text, made ready for Telegram. A headline of nothing visible is `…`, so that there is something to press. */
export function linesOf(card: Card): CardLines {
  return {
    heading: cleanLine(card.heading ?? '', maxHeadlineLength),
    headline: cleanLine(card.headline, maxHeadlineLength) || '…',
    summary: cleanLine(card.summary, maxSummaryLength),
    meta: cleanLine(card.meta, maxMetaLength),
    url: linkOf(card.url),
  }
}

/**
 * A card as text with entities: its heading, its headline as a bold link, the summary, and where and when. In a
 * digest the summary is a quote that opens at a touch, so that many headlines fit on a screen.
 */
export function cardBlock(
  card: Card,
  {
    label = null,
    isQuoted = false,
    maxSummary = maxSummaryLength,
  }: { label?: string | null; isQuoted?: boolean; maxSummary?: number } = {},
): FormattedString {
  const { heading, headline, meta, url, ...lines } = linesOf(card)
  const summary = fitText(lines.summary, maxSummary)
  const linked = url === null ? new FormattedString(headline) : FormattedString.a(headline, url)
  const shown = [
    ...(heading ? [FormattedString.u(heading)] : []),
    FormattedString.b(label === null ? linked : FormattedString.join([`${label}. `, linked])),
    ...(summary
      ? [isQuoted ? FormattedString.expandableBlockquote(summary) : new FormattedString(summary)]
      : []),
    ...(meta ? [FormattedString.i(meta)] : []),
  ]
  return FormattedString.join(shown, '\n')
}
