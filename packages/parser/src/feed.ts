import type { Image } from './article.ts'

/** One entry of a feed or listing: what is known of an article before its page is read. */
export type FeedItem = {
  /** The outlet's own id (guid, Atom id, post id), else the address. Unique within the feed, never empty. */
  readonly id: string
  /** Absolute http(s) address of the article; `null` where the entry has none that is usable. */
  readonly url: string | null
  /** Plain text, NFC, entities decoded once. */
  readonly headline: string
  /** The entry's short text as plain text, often cut off. */
  readonly excerpt: string | null
  /** The full text as HTML, as sent (hostile until read by `pageOfItem`); `null` where the feed holds excerpts only. */
  readonly contentHtml: string | null
  readonly byline: string | null
  readonly categories: readonly string[]
  readonly images: readonly Image[]
  readonly publishedAt: Temporal.Instant | null
  readonly modifiedAt: Temporal.Instant | null
}

/** A listing of an outlet's articles: RSS, RDF, Atom, JSON Feed or WordPress REST posts. */
export type Feed = {
  readonly title: string | null
  /** The outlet's home page, absolute. */
  readonly siteUrl: string | null
  /** BCP 47 tag as the feed names it, lower case. */
  readonly language: string | null
  /** In the feed's order. */
  readonly items: readonly FeedItem[]
}
