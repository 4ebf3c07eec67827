/** How an outlet lists its articles. */
export type ListingFormat = 'feed' | 'wordpress' | 'sitemap' | 'section'

/**
 * Why a listing is thought to be there, the surest first: the text at hand is one; the page links it; the page's
 * program is known to have it; robots.txt names it; outlets often have one at this address; the page itself lists
 * articles; the outlet's home page may. What lists readers' comments and no articles comes last.
 */
export type ListingReason =
  | 'is-listing'
  | 'linked'
  | 'wordpress'
  | 'robots'
  | 'common-address'
  | 'lists-articles'
  | 'home-page'
  | 'comments'

/** A way to read an outlet that is worth trying. Nothing of it was fetched. */
export type Listing = {
  /** Absolute http(s) address. */
  readonly url: string
  readonly format: ListingFormat
  readonly reason: ListingReason
  /** What the page calls it. */
  readonly title: string | null
  /** How many articles it holds, where its text is at hand. */
  readonly articles: number | null
}
