import type { Article } from './article.ts'
import type { TeaserSet } from './teaser.ts'

/** A link to the neighbouring article ("Read Previous", "अगली खबर"). */
export type Neighbour = {
  readonly headline: string
  /** Absolute http(s) address; `null` in plain text. */
  readonly url: string | null
}

/** Everything that one page says: its article, the related stories around it, and its neighbours. */
export type Page = {
  /** `null` where the page holds no article (a section page, a login wall). */
  readonly article: Article | null
  /** Every related, also-read or more-from block, in page order. Never mixed into the article. */
  readonly teaserSets: readonly TeaserSet[]
  readonly previous: Neighbour | null
  readonly next: Neighbour | null
}
