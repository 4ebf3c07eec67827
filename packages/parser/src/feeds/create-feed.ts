import type { Feed, FeedItem } from '../feed.ts'
import { isFurniture } from '../hindi/classify-line.ts'
import { plainTextOf } from '../html/plain-text.ts'
import { parseDate } from '../parse-date.ts'
import { resolveUrl } from '../resolve-url.ts'
import { cleanText } from '../text/clean-text.ts'
import { firstSentence } from '../text/first-sentence.ts'

type Maybe<T> = T | null | undefined

/** An entry as its format says it: texts may hold HTML, links may be relative, everything may be missing. */
export type FeedDraft = {
  readonly ids: readonly Maybe<string>[]
  /** Links in the order of trust; the first usable one wins. */
  readonly links: readonly Maybe<string>[]
  readonly headline: Maybe<string>
  readonly excerpt: Maybe<string>
  readonly contentHtml: Maybe<string>
  readonly authors: readonly Maybe<string>[]
  readonly categories: readonly Maybe<string>[]
  readonly images: readonly { readonly url: Maybe<string>; readonly alt?: Maybe<string> }[]
  /** Dates as written, in the order of trust; the first that can be read wins. */
  readonly published: readonly Maybe<string>[]
  readonly modified: readonly Maybe<string>[]
  /** What the entry's links are relative to; the feed's base where it says nothing. */
  readonly base?: Maybe<string>
}

/** A feed as its format says it. */
export type FeedHead = {
  readonly title: Maybe<string>
  readonly siteUrl: Maybe<string>
  readonly language: Maybe<string>
  readonly base?: Maybe<string>
}

const MAX_HEADLINE = 200

/**
 * Builds a feed from what a format's reader found: plain texts, absolute http(s) links, unique ids.
 *
 * Entries without a title take the first sentence of their text; entries without either, and entries whose id was
 * there before, are left out.
 */
export function createFeed(
  head: FeedHead,
  drafts: readonly FeedDraft[],
  { url }: { url: string | null },
): Feed {
  const own = resolveUrl(head.base, url) ?? resolveUrl(url, null)
  const siteUrl = resolveUrl(head.siteUrl, own)
  const items = new Map<string, FeedItem>()
  for (const draft of drafts) {
    const item = itemOf(draft, own ?? siteUrl)
    if (item !== null && !items.has(item.id)) items.set(item.id, item)
  }
  const language = cleanText(head.language ?? '').toLowerCase()
  return {
    title: plain(head.title),
    siteUrl,
    language: language === '' ? null : language,
    items: [...items.values()],
  }
}

function itemOf(draft: FeedDraft, feedBase: string | null): FeedItem | null {
  const base = resolveUrl(draft.base, feedBase) ?? feedBase
  const url = draft.links.map((link) => resolveUrl(link, base)).find((link) => link !== null) ?? null
  const excerpt = plain(draft.excerpt)
  const headline = plain(draft.headline) ?? headlineFrom(excerpt ?? plain(draft.contentHtml))
  const id = [...draft.ids, url, headline].map((text) => cleanText(text ?? '')).find((text) => text !== '')
  if (headline === null || id === undefined) return null
  const contentHtml = draft.contentHtml?.trim() ?? ''
  return {
    id,
    url,
    headline,
    excerpt,
    contentHtml: contentHtml === '' ? null : contentHtml,
    byline: bylineOf(draft),
    categories: unique(draft.categories),
    images: imagesOf(draft, base),
    publishedAt: firstDate(draft.published),
    modifiedAt: firstDate(draft.modified),
  }
}

function bylineOf({ authors }: FeedDraft): string | null {
  const names = unique(authors).filter((name) => !isFurniture(name))
  return names.length === 0 ? null : names.join(', ')
}

function firstDate(texts: readonly Maybe<string>[]): Temporal.Instant | null {
  return texts.map((text) => parseDate(text ?? '')).find((date) => date !== null) ?? null
}

function plain(html: Maybe<string>): string | null {
  const text = plainTextOf(html ?? '')
  return text === '' ? null : text
}

function unique(texts: readonly Maybe<string>[]): string[] {
  return [...new Set(texts.flatMap((text) => plain(text) ?? []))]
}

function headlineFrom(text: string | null): string | null {
  if (text === null) return null
  const sentence = firstSentence(text)
  if (sentence.length <= MAX_HEADLINE) return sentence
  return `${sentence.slice(0, sentence.lastIndexOf(' ', MAX_HEADLINE))}…`
}

function imagesOf(draft: FeedDraft, base: string | null): FeedItem['images'] {
  const images = draft.images.flatMap(({ url, alt }) => {
    const address = resolveUrl(url, base)
    return address === null ? [] : [{ url: address, alt: plain(alt) }]
  })
  return [...new Map(images.toReversed().map((image) => [image.url, image])).values()].toReversed()
}
