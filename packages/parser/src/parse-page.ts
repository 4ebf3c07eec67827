import { checkInput } from './check-input.ts'
import { parseHtmlPage } from './html/parse-html-page.ts'
import type { Page } from './page.ts'
import { parseTextPage } from './text/parse-text-page.ts'

const MARKUP =
  /<!doctype html|<(?:a|article|b|body|br|center|div|font|h[1-6]|head|html|i|img|li|link|main|meta|ol|p|script|section|span|strong|svg|table|title|ul)(?:\s[^<>]*)?\/?>/i
const SAMPLE_LENGTH = 20_000

/**
 * Returns everything that one page says, from its HTML or its plain text (which of the two is seen from the markup).
 *
 * `url` is the page's own address: relative links are resolved against it. `now` is when the page was read: without it
 * relative times (`2 घंटे पहले`) are no dates. A page without an article gives
 * `article: null`; bad markup is read as a browser reads it.
 *
 * @throws ParseError `empty` or `binary`, and nothing else.
 */
export function parsePage(input: string, { url, now }: { url?: string; now?: Temporal.Instant } = {}): Page {
  checkInput(input, url ?? null)
  const isMarkup = MARKUP.test(input.slice(0, SAMPLE_LENGTH))
  return isMarkup
    ? parseHtmlPage(input, { url: url ?? null, now: now ?? null })
    : parseTextPage(input, { now: now ?? null })
}
