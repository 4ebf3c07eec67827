import { z } from 'zod'
import type { Feed } from '../feed.ts'
import { ParseError } from '../parse-error.ts'
import { createFeed, type FeedDraft } from './create-feed.ts'

const text = z.string().nullish().catch(null)
const rendered = z.object({ rendered: z.string() })
const optional = rendered.nullish().catch(null)

/** Reads what it can of each list entry: an entry of another shape becomes `null` and the list stays. */
function list<T extends z.ZodType>(entry: T) {
  return z.array(entry.nullable().catch(null)).nullish().catch(null)
}

const post = z.object({
  id: z.union([z.number(), z.string()]),
  title: rendered,
  content: rendered,
  excerpt: optional,
  guid: optional,
  link: text,
  date: text,
  date_gmt: text,
  modified: text,
  modified_gmt: text,
  _embedded: z
    .object({
      author: list(z.object({ name: text })),
      'wp:featuredmedia': list(z.object({ source_url: text, alt_text: text })),
      'wp:term': list(list(z.object({ name: text, taxonomy: text }))),
    })
    .nullish()
    .catch(null),
})

type Post = z.infer<typeof post>

/**
 * Returns the posts in an answer of the WordPress REST API (`/wp-json/wp/v2/posts`, best with `_embed`), one or many.
 *
 * A post of another shape is left out. Terms of every taxonomy are categories; `date_gmt` is UTC, `date` without it
 * Indian time.
 *
 * @see https://developer.wordpress.org/rest-api/reference/posts/
 * @throws ParseError `not-posts` where the text is no JSON, or holds something but no post.
 */
export function parseWordPressPosts(answer: string, { url }: { url?: string } = {}): Feed {
  const values = readJson(answer, url ?? null)
  const posts = (Array.isArray(values) ? values : [values]).flatMap(
    (value) => post.safeParse(value).data ?? [],
  )
  if (posts.length === 0 && !(Array.isArray(values) && values.length === 0)) {
    throw new ParseError('not-posts', 'The input holds no WordPress post.', { url: url ?? null })
  }
  const drafts = posts.map(draftOf)
  const site = drafts.flatMap(({ links }) => links).find((link) => link !== null && URL.canParse(link ?? ''))
  const siteUrl = URL.parse(url ?? site ?? '')?.origin
  return createFeed({ title: null, siteUrl, language: null }, drafts, { url: url ?? null })
}

function readJson(answer: string, url: string | null): unknown {
  try {
    return JSON.parse(answer.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new ParseError('not-posts', 'The input is no JSON.', { url, cause })
  }
}

function draftOf({ id, title, content, excerpt, guid, link, _embedded, ...dates }: Post): FeedDraft {
  const terms = (_embedded?.['wp:term'] ?? []).flatMap((group) => group ?? [])
  const authors = _embedded?.author ?? []
  const pictures = _embedded?.['wp:featuredmedia'] ?? []
  return {
    ids: [guid?.rendered, String(id)],
    links: [link],
    headline: title.rendered,
    excerpt: excerpt?.rendered,
    contentHtml: content.rendered,
    authors: authors.map((author) => author?.name),
    categories: terms.map((term) => term?.name),
    images: pictures.map((picture) => ({ url: picture?.source_url, alt: picture?.alt_text })),
    published: [utc(dates.date_gmt), dates.date],
    modified: [utc(dates.modified_gmt), dates.modified],
  }
}

function utc(date: string | null | undefined): string {
  return `${date ?? ''}Z`
}
