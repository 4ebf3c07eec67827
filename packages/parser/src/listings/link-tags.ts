import { findAttribute } from '../feeds/xml/attributes.ts'
import { findTagEnd } from '../feeds/xml/tag-end.ts'

/** A `<link>` of a page. */
export type LinkTag = {
  /** Lower case. */
  readonly relations: readonly string[]
  readonly href: string
  /** Media type, lower case, without parameters; `''` where it has none. */
  readonly type: string
  readonly title: string | null
}

const LINK = /<link[\s/]/iy
const MAX_LINKS = 1000

/** Returns the `<link>` elements of a page wherever they stand; what is commented out is left out. */
export function findLinkTags(html: string): LinkTag[] {
  const links: LinkTag[] = []
  let at = html.indexOf('<')
  while (at >= 0 && links.length < MAX_LINKS) {
    const end = html.startsWith('<!--', at) ? html.indexOf('-->', at) : endOfLink(html, at, links)
    at = end < 0 ? -1 : html.indexOf('<', end)
  }
  return links
}

function endOfLink(html: string, at: number, links: LinkTag[]): number {
  LINK.lastIndex = at
  if (!LINK.test(html)) return at + 1
  const end = findTagEnd(html, at + 1)
  if (end >= 0) links.push(...linkOf(html.slice(at + '<link'.length, end)))
  return end
}

function linkOf(tag: string): LinkTag[] {
  const href = findAttribute(tag, 'href') ?? ''
  const relations = (findAttribute(tag, 'rel') ?? '').toLowerCase().split(/\s+/)
  const type = (findAttribute(tag, 'type') ?? '').toLowerCase().replace(/\s*;.*$/, '')
  return href === '' ? [] : [{ relations, href, type, title: findAttribute(tag, 'title') ?? null }]
}
