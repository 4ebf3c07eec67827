import { decodeText } from './body/decode-text.ts'
import { describeStatus } from './describe-trouble.ts'
import type { Reply } from './exchange.ts'
import { FetchError } from './fetch-error.ts'
import type { AnswerFacts, FetchConditions, FetchedText } from './fetcher.ts'
import { freshForMs } from './headers/freshness.ts'
import { parseRetryAfter } from './headers/retry-after.ts'
import { showUrl } from './show-url.ts'

type Visit = {
  /** Where the reply came from. */
  readonly url: URL
  /** How far permanent redirects alone led. */
  readonly movedTo: URL | null
  readonly asked: FetchConditions
  readonly now: Temporal.Instant
}

/**
 * Reads a reply that leads nowhere else as the text it brings, or as the word that nothing changed.
 *
 * @throws {FetchError} `status` for every other reply, `not-text` for what is no text.
 */
export function readReply(
  { status, headerOf, bytes }: Reply,
  { url, movedTo, asked, now }: Visit,
): FetchedText {
  const isUnchanged = status === 304 && Boolean(asked.etag || asked.lastModified)
  const known = isUnchanged ? asked : {}
  const facts: AnswerFacts = {
    url: url.href,
    etag: headerOf('etag') ?? known.etag ?? null,
    lastModified: headerOf('last-modified') ?? known.lastModified ?? null,
    movedPermanentlyTo: movedTo?.href ?? null,
    freshForMs: freshForMs(headerOf, now),
  }
  if (isUnchanged) return { status: 'not-modified', ...facts }
  if (status >= 200 && status <= 299) {
    const contentType = headerOf('content-type')
    return { status: 'ok', ...facts, contentType, text: decodeText(bytes, { contentType, url: url.href }) }
  }
  const isPaced = status === 429 || status === 503
  const retryAfterMs = isPaced ? parseRetryAfter(headerOf('retry-after'), now) : null
  throw new FetchError('status', `${showUrl(url)} ${describeStatus(status)}.`, { url, status, retryAfterMs })
}
