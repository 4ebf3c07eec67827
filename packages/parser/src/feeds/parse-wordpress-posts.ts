import type { Feed } from '../feed.ts'
import { ParseError } from '../parse-error.ts'
import { createFeed } from './create-feed.ts'
import type { FeedDraft } from './feed-draft.ts'
import { readJson } from './read-json.ts'
import { type WordPressMedia, type WordPressPost, wordPressPost } from './wordpress-post.ts'

/** Wider pictures are larger than a chat shows. */
const MAX_PICTURE_WIDTH = 1280
const DEFAULT_PAGE_SIZE = 10
/** What the API answers behind the last page. */
const NO_SUCH_PAGE = 'rest_post_invalid_page_number'
const UNSORTED = /^(?:uncategori[sz]ed|अवर्गीकृत|श्रेणी रहित)$/i

/**
 * Returns the posts in an answer of the WordPress REST API (`/wp-json/wp/v2/posts`, best with `_embed`), one or many.
 *
 * A post of another shape is left out. Terms of every taxonomy are categories, and the first of the outlet's own
 * categories is the section; `date_gmt` is UTC, `date` without it the outlet's time. A protected post has its excerpt
 * only. `nextUrl` is the next page where this one is full; an answer behind the last page is an empty feed.
 *
 * @see https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/
 * @throws ParseError `not-posts` where the text is no JSON, or holds something but no post.
 */
export function parseWordPressPosts(answer: string, { url = null }: { url?: string | null } = {}): Feed {
  const value = parseAnswer(answer, url)
  const values = Array.isArray(value) ? value : [value]
  const drafts = values.flatMap((entry) => wordPressPost.safeParse(entry).data ?? []).map(draftOf)
  if (drafts.length === 0 && values.length > 0 && !isBehindLastPage(value)) {
    throw new ParseError('not-posts', 'The input holds no WordPress post', { input: answer, url })
  }
  const link = drafts.flatMap(({ links }) => links).find((address) => URL.canParse(address ?? ''))
  const head = { siteUrl: URL.parse(url ?? link ?? '')?.origin, nextUrl: nextPageOf(url, values.length) }
  return createFeed({ head, drafts }, { url })
}

function parseAnswer(answer: string, url: string | null): unknown {
  try {
    return readJson(answer)
  } catch (cause) {
    throw new ParseError('not-posts', 'The input is no JSON', { input: answer, url, cause })
  }
}

function isBehindLastPage(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'code' in value && value.code === NO_SUCH_PAGE
}

function nextPageOf(address: string | null, posts: number): string | null {
  const url = URL.parse(address ?? '')
  if (url === null || posts < Number(url.searchParams.get('per_page') ?? DEFAULT_PAGE_SIZE)) return null
  url.searchParams.set('page', String((Number(url.searchParams.get('page')) || 1) + 1))
  return url.href
}

function draftOf(post: WordPressPost): FeedDraft {
  const terms = (post._embedded?.['wp:term'] ?? []).flat()
  const own = terms.filter((term) => term?.taxonomy === 'category').map((term) => term?.name)
  const names = [...own, ...terms.map((term) => term?.name)].filter((name) => !UNSORTED.test(name ?? ''))
  const authors = (post._embedded?.author ?? []).map((author) => author?.name)
  return {
    ids: [post.guid?.rendered, String(post.id)],
    links: [post.link, post.guid?.rendered],
    headline: post.title.rendered,
    excerpt: post.excerpt?.rendered,
    contentHtml: post.content?.rendered,
    authors: authors.length > 0 ? authors : [post.yoast_head_json?.author],
    section: own.find((name) => !UNSORTED.test(name ?? '')),
    categories: names,
    images: picturesOf(post),
    published: [utc(post.date_gmt), post.date],
    modified: [utc(post.modified_gmt), post.modified],
  }
}

/** The featured picture alone: its other addresses are the same in other sizes. */
function picturesOf(post: WordPressPost): FeedDraft['images'] {
  const featured = post._embedded?.['wp:featuredmedia']?.find((media) => media?.source_url)
  if (featured) return [{ url: bestSizeOf(featured), alt: featured.alt_text }]
  const named = [post.jetpack_featured_media_url, post.yoast_head_json?.og_image?.[0]?.url]
  return named
    .filter(Boolean)
    .slice(0, 1)
    .map((url) => ({ url }))
}

function bestSizeOf({ source_url, media_details }: WordPressMedia): string | null | undefined {
  const sizes = Object.values(media_details?.sizes ?? {}).flatMap((size) => size ?? [])
  const fitting = sizes.filter(({ width }) => (width ?? 0) >= 600 && (width ?? 0) <= MAX_PICTURE_WIDTH)
  return fitting.sort((a, b) => (b.width ?? 0) - (a.width ?? 0))[0]?.source_url ?? source_url
}

/** WordPress writes `0000-00-00T00:00:00` for no date, which is refused as one. */
function utc(date: string | null | undefined): string {
  return `${date ?? ''}Z`
}
