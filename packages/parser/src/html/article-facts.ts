import type { Article } from '../article.ts'
import { isFurniture } from '../hindi/classify-line.ts'
import { OPINION_SECTIONS } from '../hindi/opinion-sections.ts'
import { parseDate } from '../parse-date.ts'
import { resolveUrl } from '../resolve-url.ts'
import { cleanByline } from '../text/byline.ts'
import { cleanText } from '../text/clean-text.ts'
import { matchingKey } from '../text/matching-key.ts'
import { type ArticleData, readJsonLd } from './json-ld.ts'
import type { PageHead } from './page-head.ts'

/** What a page's data (JSON-LD, OpenGraph, metas) says of its article. */
export type ArticleFacts = Pick<
  Article,
  'url' | 'byline' | 'publisher' | 'section' | 'tags' | 'publishedAt' | 'modifiedAt' | 'kind'
> & {
  /** Addresses of lead pictures. */
  readonly pictures: readonly string[]
  /** What relative links are resolved against. */
  readonly base: string | null
  readonly headlines: { readonly openGraph: string | null; readonly jsonLd: string | null }
  /** True where the page calls itself an article. */
  readonly isArticle: boolean
  /** The whole text where JSON-LD gives it. */
  readonly body: string | null
  /** False where the page says that it holds only the beginning. */
  readonly isFree: boolean
}

const NO_PICTURE = /nopreview|placeholder|default[_-]|\/logo|blank\.|\/$/i
const MAX_TAGS = 30

/** Joins a page's data about its article; JSON-LD goes before OpenGraph, OpenGraph before plain metas. */
export function readArticleFacts(head: PageHead, { url }: { url: string | null }): ArticleFacts {
  const data = readJsonLd(head.jsonLd)
  const meta = (name: string): string | null => head.metas.get(name)?.[0] ?? null
  const base = resolveUrl(head.base, url) ?? resolveUrl(url, null)
  const links = [head.canonical, meta('og:url'), data?.url, url]
  const address = links.map((link) => resolveUrl(link, base)).find((link) => link !== null) ?? null
  const publisher = data?.publisher ?? meta('og:site_name')
  const section = data?.section ?? meta('article:section') ?? meta('articlesection')
  return {
    url: address,
    base: base ?? address,
    byline: bylineOf(data, [meta('article:author'), meta('author'), meta('dc.creator')], publisher),
    publisher,
    section,
    tags: tagsOf(data, head),
    publishedAt:
      data?.publishedAt ?? dateOf(head, ['article:published_time', 'datepublished', 'publish-date', 'date']),
    modifiedAt:
      data?.modifiedAt ?? dateOf(head, ['article:modified_time', 'og:updated_time', 'datemodified']),
    kind: data?.isOpinion === true || isOpinion(section, address) ? 'opinion' : 'news',
    pictures: [...(data?.images ?? []), ...(head.metas.get('og:image') ?? [])]
      .map((link) => resolveUrl(link, base ?? address))
      .filter((link) => link !== null)
      .filter((link) => !NO_PICTURE.test(link)),
    headlines: {
      openGraph: meta('og:title') ?? meta('twitter:title'),
      jsonLd: data?.headline ?? meta('headline'),
    },
    isArticle: data !== null || meta('og:type') === 'article',
    body: data?.body ?? null,
    isFree: data?.isFree ?? true,
  }
}

function bylineOf(
  data: ArticleData | null,
  metas: readonly (string | null)[],
  publisher: string | null,
): string | null {
  const own = cleanText(
    (data?.authors ?? [])
      .map(cleanByline)
      .filter((name) => !isFurniture(name))
      .join(', '),
  )
  if (own !== '') return own
  const site = matchingKey(publisher ?? '')
  const isName = (name: string): boolean =>
    name !== '' && !/^(?:https?:|@)/.test(name) && !isFurniture(name) && matchingKey(name) !== site
  return metas.map((name) => cleanByline(name ?? '')).find(isName) ?? null
}

function tagsOf(data: ArticleData | null, head: PageHead): string[] {
  const sources = [data?.keywords, head.metas.get('article:tag'), head.metas.get('news_keywords')]
  const tags = sources.find((words) => words?.some((word) => word.trim() !== '')) ?? []
  const single = tags.flatMap((words) => words.split(',')).map(cleanText)
  return [...new Set(single.filter((tag) => tag !== ''))].slice(0, MAX_TAGS)
}

function dateOf(head: PageHead, names: readonly string[]): Temporal.Instant | null {
  const texts = names.flatMap((name) => head.metas.get(name) ?? [])
  return texts.map((text) => parseDate(text)).find((date) => date !== null) ?? null
}

/** Returns true where a section's name or a folder of the address says opinion. */
export function isOpinion(section: string | null, url: string | null): boolean {
  const folders = url === null ? [] : (URL.parse(url)?.pathname.split('/').slice(0, -1) ?? [])
  return [section ?? '', ...folders].some((name) => OPINION_SECTIONS.has(matchingKey(name)))
}
