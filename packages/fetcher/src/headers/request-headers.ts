import type { FetchConditions } from '../fetcher.ts'

const pagesAndFeeds =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, */*;q=0.5'

/** Returns the headers of a request. An etag or date that no header can carry is left out. */
export function requestHeaders(
  { accept = pagesAndFeeds, etag, lastModified }: FetchConditions,
  userAgent: string,
): Record<string, string> {
  return {
    accept,
    'accept-encoding': 'gzip, br, zstd',
    'user-agent': userAgent,
    ...(isHeaderValue(etag) && { 'if-none-match': etag }),
    ...(isHeaderValue(lastModified) && { 'if-modified-since': lastModified }),
  }
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
function isHeaderValue(text: string | null | undefined): text is string {
  return typeof text === 'string' && /^[\t\x20-\x7e\x80-\xff]+$/u.test(text)
}
