const MAX_LENGTH = 4096

/**
 * Returns the absolute http(s) address that a link of a page names, or `null` where it names none: `javascript:`,
 * `data:` and `mailto:` links, a relative link without a base, an address with a password, one that cannot be read.
 */
export function resolveUrl(link: string | null | undefined, base: string | null): string | null {
  const text = link?.trim() ?? ''
  if (text === '' || text.length > MAX_LENGTH) return null
  const url = URL.parse(text, base !== null && URL.canParse(base) ? base : undefined)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  return url.username === '' && url.password === '' ? url.href : null
}
