import type { Feed } from '../feed.ts'
import { createFeed } from '../feeds/create-feed.ts'
import type { FeedDraft } from '../feeds/feed-draft.ts'
import { resolveLink } from '../feeds/resolve-link.ts'
import { findRoot } from '../feeds/xml/find-root.ts'
import { readXml } from '../feeds/xml/read-xml.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../feeds/xml/xml-element.ts'
import { parseDate } from '../parse-date.ts'
import { ParseError } from '../parse-error.ts'

/** An address that a sitemap names. */
export type SitemapLink = { readonly url: string; readonly modifiedAt: Temporal.Instant | null }

/** What a sitemap or an index of sitemaps names. */
export type Sitemap = {
  /** The pages whose titles are told (news sitemaps), as articles; `contentHtml` is always `null`. */
  readonly feed: Feed
  /** All pages, in the sitemap's order. */
  readonly pages: readonly SitemapLink[]
  /** The sitemaps that an index lists. */
  readonly children: readonly SitemapLink[]
}

/**
 * Reads a sitemap: pages with the news and image extensions, or an index of other sitemaps. One that was cut off keeps
 * its whole entries.
 *
 * @see https://www.sitemaps.org/protocol.html
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 * @throws ParseError `not-a-sitemap` for everything else.
 */
export function parseSitemap(text: string, { url = null }: { url?: string | null } = {}): Sitemap {
  const start = findRoot(text, 'urlset|sitemapindex')
  const root = start < 0 ? undefined : readXml(text.slice(start)).children[0]
  if (root === undefined)
    throw new ParseError('not-a-sitemap', 'The input is no sitemap', { input: text, url })
  const pages = childrenOf(root, 'url').filter(({ isWhole }) => isWhole)
  const news = pages.filter((page) => titleOf(page) !== '')
  const publication = childOf(newsOf(news[0]), 'news:publication')
  const head = {
    title: textOf(childOf(publication, 'news:name')),
    language: textOf(childOf(publication, 'news:language')),
    siteUrl: URL.parse(url ?? textOf(childOf(pages[0], 'loc')))?.origin,
  }
  return {
    feed: createFeed({ head, drafts: news.map(draftOf) }, { url }),
    pages: pages.flatMap((page) => linkOf(page, url)),
    children: childrenOf(root, 'sitemap').flatMap((child) => (child.isWhole ? linkOf(child, url) : [])),
  }
}

function newsOf(page: XmlElement | undefined): XmlElement | undefined {
  return childOf(page, 'news:news')
}

function titleOf(page: XmlElement): string {
  return textOf(childOf(newsOf(page), 'news:title'))
}

function linkOf(element: XmlElement, base: string | null): SitemapLink[] {
  const url = resolveLink(textOf(childOf(element, 'loc')), base)
  if (url === null) return []
  return [{ url, modifiedAt: parseDate(textOf(childOf(element, 'lastmod')), { isPartialAllowed: true }) }]
}

function draftOf(page: XmlElement): FeedDraft {
  const news = newsOf(page)
  const images = childrenOf(page, 'image:image')
  return {
    ids: [],
    links: [textOf(childOf(page, 'loc'))],
    headline: titleOf(page),
    excerpt: null,
    contentHtml: null,
    authors: [],
    categories: [childOf(news, 'news:keywords'), childOf(news, 'news:genres')].flatMap((words) =>
      textOf(words).split(','),
    ),
    images: images.map((image) => ({
      url: textOf(childOf(image, 'image:loc')),
      alt: textOf(childOf(image, 'image:caption') ?? childOf(image, 'image:title')),
    })),
    published: [textOf(childOf(news, 'news:publication_date'))],
    modified: [textOf(childOf(page, 'lastmod'))],
  }
}
