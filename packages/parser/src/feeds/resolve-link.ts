import { resolveUrl } from '../resolve-url.ts'

const ABSOLUTE = /^\s*https?:\/\//i

/** Returns the absolute http(s) address of a feed's link, or `null`; a base is looked at only where one is needed. */
export function resolveLink(link: string | null | undefined, base: string | null): string | null {
  return link === null || link === undefined || link === ''
    ? null
    : resolveUrl(link, ABSOLUTE.test(link) ? null : base)
}
