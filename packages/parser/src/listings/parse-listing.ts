import type { Feed } from '../feed.ts'
import { parseFeed } from '../feeds/parse-feed.ts'
import { parseWordPressPosts } from '../feeds/parse-wordpress-posts.ts'
import type { ListingFormat } from './listing.ts'
import { parseSection } from './parse-section.ts'
import { parseSitemap } from './parse-sitemap.ts'

const PARSERS = {
  feed: parseFeed,
  wordpress: parseWordPressPosts,
  section: parseSection,
  sitemap: (text: string, options: { url?: string | null }) => parseSitemap(text, options).feed,
} satisfies Record<ListingFormat, (text: string, options: { url?: string | null }) => Feed>

/**
 * Returns the articles that a listing of the given format names; `url` is the listing's own address.
 *
 * A sitemap gives the pages whose titles it tells, as news sitemaps do.
 *
 * @throws ParseError where the text is no such listing.
 */
export function parseListing(
  text: string,
  { format, url = null }: { format: ListingFormat; url?: string | null },
): Feed {
  return PARSERS[format](text, { url })
}
