import type { Image } from '../article.ts'
import { lineOfMarkup } from './line-of-markup.ts'
import { resolveLink } from './resolve-link.ts'
import { findAttribute } from './xml/attributes.ts'
import { findTagEnd } from './xml/tag-end.ts'

const MAX_TRIED = 5
const MIN_SIZE = 60
const NO_PICTURE =
  /(?:^|[/_.-])(?:1x1|avatar|blank|emoji|feedburner|gravatar|icon|logo|pixel|placeholder|spacer|stat)/i

/** Returns the first picture that HTML shows, icons and counting pixels left out; `null` where it has none. */
export function findPicture(html: string, base: string | null): Image | null {
  let at = html.indexOf('<img')
  for (let tried = 0; at >= 0 && tried < MAX_TRIED; tried += 1) {
    const end = findTagEnd(html, at)
    if (end < 0) return null
    const picture = pictureOf(html.slice(at, end), base)
    if (picture !== null) return picture
    at = html.indexOf('<img', end)
  }
  return null
}

function pictureOf(tag: string, base: string | null): Image | null {
  const url = resolveLink(findAttribute(tag, 'src'), base)
  const sizes = [findAttribute(tag, 'width'), findAttribute(tag, 'height')]
  const isSmall = sizes.some((size) => Number.parseInt(size ?? '', 10) < MIN_SIZE)
  if (url === null || isSmall || NO_PICTURE.test(url)) return null
  const alt = lineOfMarkup(findAttribute(tag, 'alt') ?? '')
  return { url, alt: alt === '' ? null : alt }
}
