import { newestFirst } from './load-articles.ts'
import type { Outlet } from './outlets.ts'
import type { NewsroomArticle } from './sample-article.ts'

/** What one outlet has published so far. */
export type Edition = {
  readonly outlet: Outlet
  /** Address of the home page, with the closing slash. */
  readonly home: string
  /** Newest first. */
  readonly articles: readonly NewsroomArticle[]
}

/** Returns up to `count` other articles of the edition: the same story first, then the same section, then the newest. */
export function relatedTo(article: NewsroomArticle, edition: Edition, { count = 6 } = {}): NewsroomArticle[] {
  const kinship = (other: NewsroomArticle) =>
    Number(other.story === article.story) * 2 + Number(other.section === article.section)
  return edition.articles
    .filter((other) => other.slug !== article.slug)
    .sort((one, other) => kinship(other) - kinship(one) || newestFirst(one, other))
    .slice(0, count)
}

/** Returns the articles published just before and just after this one; `null` at either end. */
export function neighboursOf(
  article: NewsroomArticle,
  edition: Edition,
): { previous: NewsroomArticle | null; next: NewsroomArticle | null } {
  const place = edition.articles.findIndex(({ slug }) => slug === article.slug)
  return { previous: edition.articles[place + 1] ?? null, next: edition.articles[place - 1] ?? null }
}

/** Returns the edition's sections in the order in which a reader meets them. */
export function sectionsOf(edition: Edition): string[] {
  return [...new Set(edition.articles.map(({ section }) => section))]
}

/** Returns the address of the page that lists a section or a tag. */
export function listingUrl(edition: Edition, kind: 'section' | 'tag', name: string): string {
  return `${edition.home}${kind}/${encodeURIComponent(name)}/`
}
