import type { Edition } from './edition.ts'
import { plainPicture } from './plain-picture.ts'
import { renderFeed } from './render-feed.ts'
import type { NewsroomArticle } from './sample-article.ts'
import type { Theme } from './theme.ts'
import { bhorPaharTheme } from './themes/bhor-pahar.ts'
import { neemChowkTheme } from './themes/neem-chowk.ts'
import { pagdandiTheme } from './themes/pagdandi.ts'
import { wordpressPosts } from './wordpress-posts.ts'

/** An HTTP answer before it is written. `lastModified` is set where the answer can be asked for again with conditions. */
export type Answer = {
  readonly status: number
  readonly type: string
  readonly body: string | Buffer
  readonly lastModified?: Temporal.Instant
  readonly headers?: Readonly<Record<string, string>>
}

const THEMES: Readonly<Record<string, Theme>> = {
  'bhor-pahar': bhorPaharTheme,
  'neem-chowk': neemChowkTheme,
  pagdandi: pagdandiTheme,
}

const HTML = 'text/html; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'
const TEXT = 'text/plain; charset=utf-8'

/** Returns what an outlet answers to a path below its own (`feed/`, `<slug>/`, `` for its home page). */
export function answer(path: string, query: URLSearchParams, edition: Edition): Answer {
  const theme = THEMES[edition.outlet.key] ?? pagdandiTheme
  if (path === '') return listing(edition.outlet.name, edition.articles, { theme, edition })
  if (path === 'robots.txt') return robots()
  if (path === 'feed/' && edition.outlet.key === 'bhor-pahar') return feed(edition, 'full')
  if (path === 'rss.xml' && edition.outlet.key === 'neem-chowk') return feed(edition, 'excerpts')
  if (path.startsWith('wp-json/') && edition.outlet.format === 'wordpress')
    return restAnswer(path, query, edition)
  return pageAnswer(path, { theme, edition })
}

/** Returns leave to read everything: it is a sample. */
export function robots(): Answer {
  return { status: 200, type: TEXT, body: 'User-agent: *\nAllow: /\n' }
}

type Look = { readonly theme: Theme; readonly edition: Edition }

function pageAnswer(path: string, { theme, edition }: Look): Answer {
  const [first = '', second = ''] = path.replace(/\/$/, '').split('/').map(decode)
  const article = edition.articles.find(({ slug }) => path === `${slug}/`)
  if (article)
    return {
      status: 200,
      type: HTML,
      body: theme.renderArticle(article, edition),
      lastModified: article.publishedAt,
    }
  if (first === 'images' && edition.articles.some(({ slug }) => second === `${slug}.png`))
    return { status: 200, type: 'image/png', body: plainPicture(second) }
  const listed = edition.articles.filter(
    ({ section, tags }) =>
      (first === 'section' && section === second) || (first === 'tag' && tags.includes(second)),
  )
  if (listed.length > 0) return listing(second, listed, { theme, edition })
  return { status: 404, type: HTML, body: theme.renderNotFound(edition) }
}

function listing(title: string, articles: readonly NewsroomArticle[], { theme, edition }: Look): Answer {
  return {
    status: 200,
    type: HTML,
    body: theme.renderListing(title, articles, edition),
    ...datedBy(articles),
  }
}

function feed(edition: Edition, depth: 'full' | 'excerpts'): Answer {
  const type = 'application/rss+xml; charset=utf-8'
  return { status: 200, type, body: renderFeed(edition, { depth }), ...datedBy(edition.articles) }
}

function restAnswer(path: string, query: URLSearchParams, edition: Edition): Answer {
  if (path === 'wp-json/')
    return json(200, { name: edition.outlet.name, home: edition.home, namespaces: ['wp/v2'] })
  if (path !== 'wp-json/wp/v2/posts')
    return json(404, { code: 'rest_no_route', message: 'ऐसा कोई मार्ग नहीं मिला।', data: { status: 404 } })
  const page = wordpressPosts(edition, query)
  if (!page)
    return json(400, {
      code: 'rest_post_invalid_page_number',
      message: 'पृष्ठ संख्या सही नहीं है।',
      data: { status: 400 },
    })
  return {
    ...json(200, page.posts),
    ...datedBy(edition.articles),
    headers: { 'X-WP-Total': String(page.total), 'X-WP-TotalPages': String(page.pages) },
  }
}

function json(status: number, value: unknown): Answer {
  return { status, type: JSON_TYPE, body: JSON.stringify(value) }
}

function datedBy(articles: readonly NewsroomArticle[]): { lastModified?: Temporal.Instant } {
  const newest = articles[0]
  return newest ? { lastModified: newest.publishedAt } : {}
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
