/** What every answer tells. */
export type AnswerFacts = {
  readonly etag: string | null
  readonly lastModified: string | null
  /** How far permanent redirects alone led from the address asked for; `null` where the first was none. */
  readonly movedPermanentlyTo: string | null
  /** For how long the outlet calls the answer fresh; `null` where it says nothing. */
  readonly freshForMs: number | null
}

/** The part of an answer that core needs. */
export type Fetched =
  | (AnswerFacts & {
      readonly status: 'ok'
      /** Where the answer came from, after redirects. */
      readonly url: string
      readonly text: string
    })
  | (AnswerFacts & { readonly status: 'not-modified' })

/** What a fetch needs besides the address. */
export type FetchConditions = {
  readonly etag?: string | null
  readonly lastModified?: string | null
  /** Asks the host's robots.txt first; what it refuses rejects with an error whose `reason` is `robots`. */
  readonly obeyRobots?: boolean
  readonly signal?: AbortSignal
}

/**
 * The guarded way to outside. Implemented by `@khabar/fetcher`; rejects with an error whose message is one sentence,
 * and which may carry `reason` (a short code) and `retryAfterMs`.
 */
export interface Fetcher {
  fetch(url: string, conditions?: FetchConditions): Promise<Fetched>
}
