import { cutAtWord } from './cut-at-word.ts'
import { labels, siteWords } from './headline-furniture.ts'

const leading = new RegExp(`^(?:(?:${labels.join('|')})(?:\\s*[:|–—-]\\s*|\\s*!+\\s*))+`, 'iu')
const trailing = new RegExp(
  `\\s?(?:[\\[(](?:${labels.join('|')})[\\])]|[-–—] (?:${labels.join('|')}))$`,
  'iu',
)
const site = new RegExp(`(?:^|[\\s.])(?:${siteWords.join('|')})(?=$|[\\s.!:])`, 'iu')

/**
 * A headline as a reader should see it: NFC, without the site's name, labels (`LIVE:`, `| Video`) and shouting, at most
 * `maxGraphemes` user-perceived characters, cut at a word with `…`.
 *
 * A dash or colon that belongs to the headline (`मोदी बोले - …`) stays. Where nothing else is left, the headline comes
 * back as it was.
 */
export function cleanHeadline(
  headline: string,
  { maxGraphemes = 110 }: { maxGraphemes?: number } = {},
): string {
  const plain = headline.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const cleaned = [withoutPipes, withoutSite, withoutLabels, withoutShouting].reduce(
    (text, clean) => clean(text),
    plain,
  )
  return cutAtWord(/[\p{L}\p{N}]/u.test(cleaned) ? cleaned : plain, maxGraphemes)
}

/** The first part between pipes that could be a headline, else the longest. */
function withoutPipes(text: string): string {
  const parts = text.split(/\s*[|｜]+\s*/u).filter((part) => part !== '')
  const isHeadline = (part: string) => part.split(' ').length >= 4 && !isSite(part)
  return parts.find(isHeadline) ?? parts.toSorted((a, b) => b.length - a.length)[0] ?? text
}

function withoutSite(text: string): string {
  const at = Math.max(...[' - ', ' – ', ' — ', ' :: '].map((dash) => text.lastIndexOf(dash)))
  return at > 0 && isSite(text.slice(at).replace(/^[\s:–—-]+/u, '')) ? text.slice(0, at).trim() : text
}

function isSite(part: string): boolean {
  return part.split(' ').length <= 5 && site.test(part)
}

function withoutLabels(text: string): string {
  return text.replace(leading, '').replace(trailing, '').trim()
}

function withoutShouting(text: string): string {
  return text
    .replace(/\?[!?]+|!+\?[!?]*/gu, '?')
    .replace(/\s*!{2,}/gu, '')
    .trim()
}
