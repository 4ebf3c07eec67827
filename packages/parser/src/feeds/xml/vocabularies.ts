/**
 * The prefix by which a vocabulary is usually called, by its address (`xmlns`) without scheme, `www.` and `/` or
 * `#` at the end; those of RSS and sitemaps have none. Source: the specifications, and addresses that feeds use
 * beside them. Sorted.
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['backend.userland.com/rss', ''],
  ['backend.userland.com/rss091', ''],
  ['backend.userland.com/rss2', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['google.com/schemas/sitemap-image/1.1', 'image'],
  ['google.com/schemas/sitemap-news/0.9', 'news'],
  ['google.com/schemas/sitemap/0.84', ''],
  ['itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/net/rss1.1', ''],
  ['purl.org/rss/1.0', ''],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['rssboard.org/rss-specification', ''],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['search.yahoo.com/mrss', 'media'],
  ['sitemaps.org/schemas/sitemap/0.9', ''],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['w3.org/1999/xhtml', 'xhtml'],
  ['w3.org/2005/atom', 'atom'],
])

/**
 * Returns the usual prefix of the vocabulary at an address, `''` for RSS and sitemaps, `undefined` where none is
 * known.
 */
export function usualPrefixOf(address: string): string | undefined {
  const key = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]+$/, '')
  return PREFIXES.get(key)
}
