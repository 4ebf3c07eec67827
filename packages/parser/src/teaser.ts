/** One related story as a page shows it under, beside or inside an article. */
export type Teaser = {
  /** Never empty. */
  readonly headline: string
  /** Places the report was filed from; empty where the teaser has none. */
  readonly dateline: readonly string[]
  /** The beginning of the story, without dateline and without the trailing `...`; `null` for a bare link. */
  readonly text: string | null
  /** True where `text` was cut off (`...`, `…`, `[…]`), so that its last sentence is not whole. */
  readonly truncated: boolean
  /** Absolute http(s) address; `null` in plain text. */
  readonly url: string | null
  /** Absolute http(s) address of the thumbnail. */
  readonly image: string | null
}

/** A block of related stories on one page, in the page's order. */
export type TeaserSet = {
  /** The block's own heading: `संबंधित खबरें`. */
  readonly title: string | null
  /** Where the block stood against the article's text. */
  readonly place: 'mid-body' | 'below' | 'sidebar'
  /** At least one. */
  readonly teasers: readonly Teaser[]
}
