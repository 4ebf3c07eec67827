import type { Image } from './article.ts'

/** One entry of a feed or listing: what is known of an article before its page is read. */
export type FeedItem = {
  /** The outlet's own id (guid, Atom id, post id), else the address. Unique within the feed, never empty. */
  readonly id: string
  /** Absolute http(s) address of the article; `null` where the entry has none that is usable. */
  readonly url: string | null
  /**
   * Plain text, NFC, entities decoded once, never empty. An entry without a title has the first sentence of its text,
   * one without text the words of its address.
   */
  readonly headline: string
  /** The entry's short text as plain text, often cut off. */
  readonly excerpt: string | null
  /**
   * The full text as HTML, as sent but for its relative links (hostile until read by `pageOfItem`); `null` where the
   * feed holds excerpts only.
   */
  readonly contentHtml: string | null
  readonly byline: string | null
  /** The outlet's section, where the listing tells sections from tags (WordPress categories, section pages). */
  readonly section: string | null
  readonly categories: readonly string[]
  readonly images: readonly Image[]
  /** The date of publication; the last change's where the entry names no other date. */
  readonly publishedAt: Temporal.Instant | null
  readonly modifiedAt: Temporal.Instant | null
}

/**
 * A listing of an outlet's articles: RSS, RDF, Atom, JSON Feed, WordPress REST posts, news sitemap or section
 * page.
 */
export type Feed = {
  readonly title: string | null
  /** The outlet's home page, absolute. */
  readonly siteUrl: string | null
  /** BCP 47 tag as the feed names it, lower case. */
  readonly language: string | null
  /** The address at which the feed wants to be read (`rel="self"`, `feed_url`), absolute. */
  readonly selfUrl: string | null
  /** The WebSub hub that tells of new entries, absolute. @see https://www.w3.org/TR/websub/ */
  readonly hubUrl: string | null
  /** Where older entries are (RFC 5005 `next` and `prev-archive`, `next_url`, the next page of posts), absolute. */
  readonly nextUrl: string | null
  /** Minutes for which the outlet says that nothing new comes (`ttl`, `sy:updatePeriod`). */
  readonly ttlMinutes: number | null
  /** In the feed's order. */
  readonly items: readonly FeedItem[]
}
