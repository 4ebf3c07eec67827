import { cleanText } from '../text/clean-text.ts'
import { countWords } from '../text/count-words.ts'
import { matchingKey } from '../text/matching-key.ts'
import { splitEllipsis } from '../text/split-ellipsis.ts'

/** Where a page's headline may stand, in the order of trust. */
export type HeadlineCandidates = {
  readonly h1s: readonly string[]
  readonly openGraph: string | null
  readonly jsonLd: string | null
  readonly title: string | null
}

const FIRST_PART = /^([^|]{1,60}?)(?:\s+[–—»•:-]\s+|\s*\|\s*)(.+)$/su
const LAST_PART = /^(.+)(?:\s+[–—»•:-]\s+|\s*\|\s*)(.{1,60}?)$/su
const MIN_LABEL_LENGTH = 3
const DEVANAGARI = /\p{Script=Devanagari}/u

/**
 * Returns a page's headline without its site names, or `null` where it has none.
 *
 * `h1` goes first, then OpenGraph, JSON-LD and `<title>`; a candidate without Devanagari yields to one with it, a cut
 * one (`...`) to a whole one. Among several `h1` the one that another candidate repeats is taken.
 */
export function chooseHeadline(
  { h1s, openGraph, jsonLd, title }: HeadlineCandidates,
  { siteNames, host = null }: { siteNames: readonly string[]; host?: string | null },
): string | null {
  const isSite = siteTest(siteNames, host)
  const others = [openGraph, jsonLd, title].map((text) => withoutSite(text ?? '', isSite))
  const heads = h1s.map((text) => withoutSite(text, isSite)).filter((text) => countWords(text) >= 2)
  const repeated = heads.find((head) => others.some((other) => isSame(head, other)))
  const candidates = [...(repeated === undefined ? [] : [repeated]), ...heads, ...others]
  const usable = candidates.filter((text) => text !== '' && !isSite(text))
  const chosen = usable.toSorted((a, b) => faults(a) - faults(b))[0]
  if (chosen === undefined) return null
  // the same headline with its spaces: markup between two words can swallow one
  return usable.filter((text) => isSame(text, chosen)).toSorted((a, b) => b.length - a.length)[0] ?? chosen
}

function faults(text: string): number {
  return (DEVANAGARI.test(text) ? 0 : 2) + (splitEllipsis(text).truncated ? 1 : 0)
}

function isSame(a: string, b: string): boolean {
  return matchingKey(a).replaceAll(' ', '') === matchingKey(b).replaceAll(' ', '')
}

function withoutSite(text: string, isSite: (part: string) => boolean): string {
  const [, first = '', afterFirst = ''] = FIRST_PART.exec(text) ?? []
  const rest = isSite(first) ? afterFirst : text
  const [, beforeLast = '', last = ''] = LAST_PART.exec(rest) ?? []
  return cleanText(isSite(last) ? beforeLast : rest)
}

/** A part is the site's name where the page says so, or where the host is called like it: `Amar Ujala`, amarujala.com. */
function siteTest(siteNames: readonly string[], host: string | null): (part: string) => boolean {
  const sites = new Set(siteNames.map(matchingKey).filter((key) => key !== ''))
  const labels = host?.split('.').slice(0, -1).map(compact) ?? []
  const own = labels.filter((label) => label.length >= MIN_LABEL_LENGTH && label !== 'www')
  return (part) => {
    const key = matchingKey(part)
    const short = compact(key.replace(/\.[a-z]{2,4}$/, ''))
    return sites.has(key) || own.includes(short)
  }
}

function compact(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}
