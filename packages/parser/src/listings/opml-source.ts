/** A source as an outline of feeds (OPML) names it. */
export type OpmlSource = {
  /** Never empty. */
  readonly name: string
  /** The feed's absolute http(s) address. */
  readonly url: string
  /** The outlet's home page. */
  readonly siteUrl: string | null
  /** The folders that it lies in, outermost first. */
  readonly folders: readonly string[]
}
