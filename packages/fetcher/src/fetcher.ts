/** What a fetch needs besides the address. */
export type FetchConditions = {
  /** The `etag` of the last answer: an unchanged page is then not sent again. */
  readonly etag?: string | null
  /** The `lastModified` of the last answer. */
  readonly lastModified?: string | null
  /** The `Accept` header; pages and feeds by default. */
  readonly accept?: string
  /** Asks robots.txt of each host on the way first: for pages that a program found by itself. */
  readonly obeyRobots?: boolean
  /** Gives the fetch up. */
  readonly signal?: AbortSignal
}

/** What every answer tells. */
export type AnswerFacts = {
  /** Where the answer came from, after redirects, without a fragment. */
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
  /** How far permanent redirects (301, 308) alone led from the address asked for, or `null` where the first was none. */
  readonly movedPermanentlyTo: string | null
  /** For how long the server calls the answer fresh, 0 where it wants to be asked each time, `null` where it says nothing. */
  readonly freshForMs: number | null
}

/** A text from outside, or the word that it is the one we already have. */
export type FetchedText =
  | (AnswerFacts & { readonly status: 'ok'; readonly text: string; readonly contentType: string | null })
  | (AnswerFacts & { readonly status: 'not-modified' })

/** The guarded way to outside. */
export type Fetcher = {
  /**
   * Fetches a page or feed as text.
   *
   * @throws {FetchError} for everything that keeps the text from being had; nothing else.
   */
  fetch(url: string, conditions?: FetchConditions): Promise<FetchedText>
  /** Ends what is under way (those fetches reject as `aborted`) and closes every connection. */
  close(): Promise<void>
}
