import { resolveUrl } from '../resolve-url.ts'
import type { LinkTag } from './link-tags.ts'
import type { Listing } from './listing.ts'

const API = 'https://api.w.org/'
const POSTS = 'wp/v2/posts'
const TRACES = /\/wp-(?:content|includes)\/|<meta[^<>]{1,100}\bWordPress\b/i
const CATEGORY = /\/wp\/v2\/categories\/(\d+)/

/**
 * Returns where WordPress answers with its posts: at the address that the page names, else at the usual one where
 * the page shows that WordPress made it. The posts of a category page's own category come first.
 *
 * @see https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/
 */
export function wordPressListings(
  html: string,
  links: readonly LinkTag[],
  { page }: { page: string },
): Listing[] {
  const named = links.find(({ relations }) => relations.includes(API))?.href
  if (named === undefined && !TRACES.test(html)) return []
  const api = resolveUrl(named ?? '/wp-json/', page)
  if (api === null) return []
  const category = links.flatMap(({ href }) => CATEGORY.exec(href)?.[1] ?? [])[0]
  const urls = category === undefined ? [postsAt(api)] : [postsAt(api, category), postsAt(api)]
  return urls.map((url) => ({ url, format: 'wordpress', reason: 'wordpress', title: null, articles: null }))
}

/** Without pretty permalinks the route is a parameter: `/?rest_route=/`. */
function postsAt(api: string, category?: string): string {
  const url = new URL(api)
  const route = url.searchParams.get('rest_route')
  if (route === null) url.pathname = `${url.pathname.replace(/\/$/, '')}/${POSTS}`
  else url.searchParams.set('rest_route', `${route.replace(/\/$/, '')}/${POSTS}`)
  url.searchParams.set('_embed', '1')
  url.searchParams.set('per_page', '20')
  if (category !== undefined) url.searchParams.set('categories', category)
  return url.href
}
