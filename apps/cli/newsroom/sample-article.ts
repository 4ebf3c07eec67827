/**
 * One article as it lies in `articles/<outlet>/<slug>.json`.
 *
 * `headline`, `subhead` and `paragraphs` may name a weekday by its place in time, so that the sample never grows
 * stale: see {@link fillWeekdays}. All text is NFC; a paragraph ends with its danda, without dateline or sign-off.
 */
export type SampleArticle = {
  /** Unique across all outlets, and the file's name. */
  readonly slug: string
  /** What happened: articles about one event, in whatever outlet, carry the same name. */
  readonly story: string
  /** Age against the server's clock when it starts, 0 to 4,300. */
  readonly minutesAgo: number
  readonly section: string
  readonly tags: readonly string[]
  readonly byline: string | null
  readonly headline: string
  /** The standfirst; only outlets that print one have it. */
  readonly subhead: string | null
  /** Places in order; empty for an opinion piece. */
  readonly dateline: readonly string[]
  readonly paragraphs: readonly string[]
  /** The agency that signs the report; `null` where the outlet's own staff wrote it. */
  readonly agency: string | null
}

/** An article with its weekdays filled in and its place on the local server known. */
export type NewsroomArticle = Omit<SampleArticle, 'minutesAgo'> & {
  /** Key of the outlet that prints it. */
  readonly outlet: string
  /** Post id, unique within its outlet, rising from the oldest article to the newest. */
  readonly id: number
  readonly url: string
  readonly publishedAt: Temporal.Instant
}
