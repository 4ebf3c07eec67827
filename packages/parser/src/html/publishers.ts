/** What is peculiar to one publisher's pages. */
export type Publisher = {
  /** Host name; the hosts below it are meant too. */
  readonly host: string
  /** Where the text stands, as a simple selector (see `matchesSelector`); without it, the general rules find it. */
  readonly body?: string
  /** What is no part of the story though the general rules would keep it. */
  readonly remove?: string
}

/**
 * Publishers whose pages need more than the general rules. Source: their pages. Sorted by host.
 *
 * To add one, add a row: `{ host: 'paper.example', body: '.story-text', remove: '.app-strip, #poll' }`. A body that a
 * page does not have is passed over, so a redesign never empties a page.
 */
export const PUBLISHERS: readonly Publisher[] = [
  { host: 'amarujala.com', body: '.article-desc', remove: '.ad-lbl, .khabar-sune' },
]

/** Returns the publisher that an address belongs to, or `null`. */
export function publisherOf(
  url: string | null,
  publishers: readonly Publisher[] = PUBLISHERS,
): Publisher | null {
  const host = url === null ? undefined : URL.parse(url)?.hostname
  if (host === undefined) return null
  return publishers.find((one) => host === one.host || host.endsWith(`.${one.host}`)) ?? null
}
