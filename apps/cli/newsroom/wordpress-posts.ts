import { type Edition, listingUrl, sectionsOf } from './edition.ts'
import { escapeMarkup } from './escape-markup.ts'
import { indianIsoDate } from './hindi-date.ts'
import type { NewsroomArticle } from './sample-article.ts'
import { teaserText } from './teaser-text.ts'
import { bodyHtml } from './themes/body-html.ts'
import { imageUrl } from './themes/furniture.ts'

/** One page of WordPress posts and the totals its headers name. */
export type PostsPage = { readonly posts: readonly unknown[]; readonly total: number; readonly pages: number }

/**
 * Answers `/wp-json/wp/v2/posts` as WordPress does: `per_page` (10), `page` (1) and, where `_embed` is asked for, author,
 * picture and terms inside each post. `null` for a page behind the last or a number that is none.
 *
 * @see https://developer.wordpress.org/rest-api/reference/posts/
 */
export function wordpressPosts(edition: Edition, query: URLSearchParams): PostsPage | null {
  const perPage = Number(query.get('per_page') ?? 10)
  const page = Number(query.get('page') ?? 1)
  const total = edition.articles.length
  const pages = Math.ceil(total / perPage)
  const isValid =
    Number.isInteger(perPage) && perPage >= 1 && perPage <= 100 && Number.isInteger(page) && page >= 1
  if (!isValid || (page > pages && page > 1)) return null
  const chosen = edition.articles.slice((page - 1) * perPage, page * perPage)
  return {
    posts: chosen.map((article) => postOf(article, edition, { embed: query.has('_embed') })),
    total,
    pages,
  }
}

function postOf(article: NewsroomArticle, edition: Edition, { embed }: { readonly embed: boolean }) {
  const gmt = article.publishedAt.toString().slice(0, 19)
  const local = indianIsoDate(article.publishedAt).slice(0, 19)
  return {
    id: article.id,
    date: local,
    date_gmt: gmt,
    guid: { rendered: `${edition.home}?p=${article.id}` },
    modified: local,
    modified_gmt: gmt,
    slug: article.slug,
    status: 'publish',
    type: 'post',
    link: article.url,
    title: { rendered: escapeMarkup(article.headline) },
    content: { rendered: `\n${bodyHtml(article)}\n`, protected: false },
    excerpt: { rendered: `<p>${escapeMarkup(teaserText(article))}</p>\n`, protected: false },
    author: 1,
    featured_media: article.id + 1,
    format: 'standard',
    categories: [sectionId(article.section, edition)],
    tags: tagTerms(article, edition).map(({ id }) => id),
    ...(embed ? { _embedded: embeddedOf(article, edition) } : {}),
  }
}

function embeddedOf(article: NewsroomArticle, edition: Edition) {
  const section = {
    id: sectionId(article.section, edition),
    name: article.section,
    link: listingUrl(edition, 'section', article.section),
    taxonomy: 'category',
  }
  return {
    author: [{ id: 1, name: article.byline ?? edition.outlet.name, link: edition.home }],
    'wp:featuredmedia': [
      {
        id: article.id + 1,
        media_type: 'image',
        alt_text: article.headline,
        source_url: imageUrl(article, edition),
      },
    ],
    'wp:term': [[section], tagTerms(article, edition)],
  }
}

function sectionId(section: string, edition: Edition): number {
  return 2 + sectionsOf(edition).indexOf(section)
}

function tagTerms(article: NewsroomArticle, edition: Edition) {
  return article.tags.map((name, index) => ({
    id: article.id * 10 + index,
    name,
    link: listingUrl(edition, 'tag', name),
    taxonomy: 'post_tag',
  }))
}
