import type { ListingFormat } from './listing.ts'

/**
 * Where outlets have their listings when nothing says so, the likeliest first. Source: WordPress, Blogger,
 * frequent CMS.
 */
export const COMMON_ADDRESSES: readonly { readonly path: string; readonly format: ListingFormat }[] = [
  { path: '/feed/', format: 'feed' },
  { path: '/rss', format: 'feed' },
  { path: '/rss.xml', format: 'feed' },
  { path: '/feed.xml', format: 'feed' },
  { path: '/atom.xml', format: 'feed' },
  { path: '/feeds/posts/default', format: 'feed' },
  { path: '/feed.json', format: 'feed' },
  { path: '/wp-json/wp/v2/posts?_embed=1&per_page=20', format: 'wordpress' },
  { path: '/news-sitemap.xml', format: 'sitemap' },
  { path: '/sitemap-news.xml', format: 'sitemap' },
  { path: '/sitemap.xml', format: 'sitemap' },
]
