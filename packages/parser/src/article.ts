/** A picture that belongs to an article. */
export type Image = {
  /** Absolute http(s) address. */
  readonly url: string
  /** The page's alternative text or caption; `null` where it has none. */
  readonly alt: string | null
}

/**
 * One news article, as its outlet wrote it, with the page's furniture gone.
 *
 * Text is NFC, single-spaced plain text: no markup, no entities. `null` (or an empty list) means that the page says
 * nothing, never that reading failed.
 */
export type Article = {
  /** The canonical address, absolute http(s); `null` for pasted text. */
  readonly url: string | null
  /** The outlet's headline without its site name. Never empty. */
  readonly headline: string
  /** The standfirst between headline and text. */
  readonly subhead: string | null
  /** Places the report was filed from, in order: `['तेहरान', 'यरूशलम']` for `तेहरान/यरूशलम ।`. */
  readonly dateline: readonly string[]
  /** The body in reading order, dateline and sign-off removed. At least one. */
  readonly paragraphs: readonly string[]
  /** Names of the writers as printed. */
  readonly byline: string | null
  /** The news agency that signed the report, as printed: `आईएएनएस`. */
  readonly agency: string | null
  /** The outlet's name. */
  readonly publisher: string | null
  /** The outlet's own section, as printed: `खेल`, `duniya`. */
  readonly section: string | null
  /** The outlet's tags, as printed. */
  readonly tags: readonly string[]
  readonly publishedAt: Temporal.Instant | null
  readonly modifiedAt: Temporal.Instant | null
  readonly images: readonly Image[]
  /** Primary BCP 47 tag of the text itself, judged from its letters and words: `hi`, `mr`, `en`, … or `und`. */
  readonly language: string
  /** True where the page holds only the beginning: an app wall, "पूरी खबर पढ़ें", text that ends mid-sentence. */
  readonly truncated: boolean
  /** `opinion` only where the outlet says so (संपादकीय, विचार, ब्लॉग). */
  readonly kind: 'news' | 'opinion'
}
