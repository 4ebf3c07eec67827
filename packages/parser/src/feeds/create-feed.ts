import type { Feed, FeedItem } from '../feed.ts'
import { isFurniture } from '../hindi/classify-line.ts'
import { parseDate } from '../parse-date.ts'
import { cleanText } from '../text/clean-text.ts'
import { withAbsoluteLinks } from './absolute-links.ts'
import type { FeedDraft, FeedDrafts, FeedHead, Maybe } from './feed-draft.ts'
import { findPicture } from './find-picture.ts'
import { headlineOfText, wordsOfUrl } from './headline-of-text.ts'
import { lineOfMarkup } from './line-of-markup.ts'
import { unescapedMarkup } from './markup-of-text.ts'
import { resolveLink } from './resolve-link.ts'
import { withUniqueIds } from './unique-ids.ts'

type Surroundings = { readonly base: string | null; readonly zone: string }

/** WordPress.com lists the writer's face as a picture of the entry. */
const FACE = /\bgravatar\.com\/avatar\//
const WORDPRESS_ENDING = /\s*The post .{1,400} appeared first on .{1,200}\.?$/s
/** Languages of India, and those of other countries as they are spoken there (`en-IN`). */
const INDIAN = /^(?:as|bho|gu|hi|kn|mai|ml|mr|or|pa|raj|sa|ta|te)\b|[-_]in$/i
const DEVANAGARI = /\p{Script=Devanagari}/u

/**
 * Builds a feed from what a format's reader found: plain texts, absolute http(s) links, unique ids.
 *
 * Entries that name nothing to show or to follow are left out. Times without a zone are Indian time in a feed whose
 * language or titles are, UTC in others.
 */
export function createFeed({ head, drafts }: FeedDrafts, { url }: { url: string | null }): Feed {
  const own = resolveLink(url, null)
  const siteUrl = resolveLink(head.siteUrl, own)
  const base = own ?? siteUrl
  const around = { base, zone: isIndian(head, drafts) ? '+05:30' : 'UTC' }
  const language = cleanText(head.language ?? '').toLowerCase()
  return {
    title: lineOf(head.title),
    siteUrl,
    language: language === '' ? null : language,
    selfUrl: resolveLink(head.selfUrl, base),
    hubUrl: resolveLink(head.hubUrl, base),
    nextUrl: resolveLink(head.nextUrl, base),
    ttlMinutes: head.ttlMinutes ?? null,
    items: withUniqueIds(drafts.flatMap((draft) => itemOf(draft, around) ?? [])),
  }
}

function isIndian({ language, title }: FeedHead, [first]: readonly FeedDraft[]): boolean {
  if (INDIAN.test(language?.trim() ?? '')) return true
  return DEVANAGARI.test(`${title ?? ''} ${first?.headline ?? ''} ${first?.excerpt?.slice(0, 500) ?? ''}`)
}

function itemOf(draft: FeedDraft, around: Surroundings): FeedItem | null {
  const { base } = around
  const url = firstOf(draft.links, (link) => resolveLink(link, base))
  const excerptHtml = unescapedMarkup(draft.excerpt ?? '')
  const content = unescapedMarkup(draft.contentHtml?.trim() ?? '')
  const excerpt = excerptOf(excerptHtml)
  const headline =
    lineOf(draft.headline) ?? headlineOfText(excerpt ?? content) ?? (url === null ? null : wordsOfUrl(url))
  const id = firstOf(draft.ids, (text) => cleanText(text)) ?? url ?? headline
  if (headline === null || id === null) return null
  const contentHtml = withAbsoluteLinks(content, draft.contentBase ?? base)
  const modifiedAt = dateOf(draft.modified, around)
  return {
    id,
    url,
    headline,
    excerpt,
    contentHtml: content === '' ? null : contentHtml,
    byline: bylineOf(draft),
    section: lineOf(draft.section),
    categories: linesOf(draft.categories),
    images: imagesOf(draft, [contentHtml, excerptHtml], base),
    publishedAt: dateOf(draft.published, around) ?? modifiedAt,
    modifiedAt,
  }
}

function excerptOf(html: string): string | null {
  const line = lineOf(html)
  if (line === null || !line.includes(' appeared first on ')) return line
  return line.replace(WORDPRESS_ENDING, '') || null
}

/** Returns the first value that a reader makes something of. */
function firstOf(texts: readonly Maybe<string>[], read: (text: string) => string | null): string | null {
  for (const text of texts) {
    const value = text === null || text === undefined ? null : read(text)
    if (value !== null && value !== '') return value
  }
  return null
}

function lineOf(html: Maybe<string>): string | null {
  const line = html === null || html === undefined || html === '' ? '' : lineOfMarkup(html)
  return line === '' ? null : line
}

function linesOf(texts: readonly Maybe<string>[]): string[] {
  return [...new Set(texts.flatMap((text) => lineOf(text) ?? []))]
}

function bylineOf({ authors }: FeedDraft): string | null {
  const names = linesOf(authors).filter((name) => !isFurniture(name))
  return names.length === 0 ? null : names.join(', ')
}

function dateOf(texts: readonly Maybe<string>[], { zone }: Surroundings): Temporal.Instant | null {
  for (const text of texts) {
    const date = parseDate(text ?? '', { zone: zoneOfDay(text ?? '', zone), isPartialAllowed: true })
    if (date !== null) return date
  }
  return null
}

/** A day without a time is that day in UTC, which is the same day in India. */
function zoneOfDay(text: string, zone: string): string {
  return text.includes(':') ? zone : 'UTC'
}

/** What the entry names, else the first picture of its texts. */
function imagesOf(draft: FeedDraft, texts: readonly string[], base: string | null): FeedItem['images'] {
  const images = new Map<string, FeedItem['images'][number]>()
  for (const { url, alt } of draft.images) {
    const address = resolveLink(url, base)
    if (address !== null && !FACE.test(address) && !images.has(address))
      images.set(address, { url: address, alt: lineOf(alt) })
  }
  if (images.size > 0) return [...images.values()]
  for (const html of texts) {
    const picture = findPicture(html, base)
    if (picture !== null) return [picture]
  }
  return []
}
