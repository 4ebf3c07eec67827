import { showUrl } from './show-url.ts'

/** What kept a text from being had. */
export type FetchFailure =
  | 'bad-url'
  | 'blocked-address'
  | 'timeout'
  | 'too-large'
  | 'too-many-redirects'
  | 'status'
  | 'network'
  | 'not-text'
  | 'robots'
  | 'robots-unreachable'
  | 'aborted'

type FetchErrorFacts = {
  readonly url?: URL | string | null
  readonly status?: number | null
  readonly retryAfterMs?: number | null
  readonly cause?: unknown
}

/** Thrown where a text cannot be had. Its message is one sentence that is safe to show. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
  readonly reason: FetchFailure
  /** The address at which it went wrong, as {@link showUrl} shows it; `null` for bytes that came from no address. */
  readonly url: string | null
  /** The HTTP status, where the status or a refused redirect is what went wrong. */
  readonly status: number | null
  /** How long the server asks us to stay away (429 and 503), or until its robots.txt is asked for again. */
  readonly retryAfterMs: number | null

  constructor(reason: FetchFailure, message: string, facts: FetchErrorFacts = {}) {
    super(message, { cause: facts.cause })
    this.reason = reason
    this.url = facts.url ? showUrl(facts.url) : null
    this.status = facts.status ?? null
    this.retryAfterMs = facts.retryAfterMs ?? null
  }
}
