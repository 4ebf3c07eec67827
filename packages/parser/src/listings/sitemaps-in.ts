import { resolveUrl } from '../resolve-url.ts'

const LINE = /^[^\S\r\n]*sitemap[^\S\r\n]*:[^\S\r\n]*(\S+)/gim
const NEWS = /news|khabar|samachar|latest/i
const MAX_SITEMAPS = 100

/**
 * Returns the sitemaps that a robots.txt names, absolute, each once, those of news first.
 *
 * @see https://www.sitemaps.org/protocol.html#submit_robots
 */
export function sitemapsIn(robotsTxt: string, { url = null }: { url?: string | null } = {}): string[] {
  const links = [...robotsTxt.matchAll(LINE)].flatMap(([, link]) => resolveUrl(link, url) ?? [])
  const sitemaps = [...new Set(links)].slice(0, MAX_SITEMAPS)
  return [...sitemaps.filter(isNews), ...sitemaps.filter((sitemap) => !isNews(sitemap))]
}

function isNews(sitemap: string): boolean {
  return NEWS.test(URL.parse(sitemap)?.pathname ?? '')
}
