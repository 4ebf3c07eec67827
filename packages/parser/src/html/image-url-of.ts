import type { Element } from 'domhandler'
import { resolveUrl } from '../resolve-url.ts'

const SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'src'] as const
const NO_PICTURE =
  /(?:^|[/_.-])(?:1x1|avatar|blank|default|gravatar|icon|loader|logo|nopreview|pixel|placeholder|spacer|sprite)/i

/**
 * Returns the absolute address of an `<img>`, lazy loading seen through, or `null` for icons, placeholders and
 * pictures that say they are under 60 pixels.
 */
export function imageUrlOf({ attribs }: Element, base: string | null): string | null {
  const width = Number.parseInt(attribs.width ?? '', 10)
  if (width < 60) return null
  const links = [...SOURCES.map((name) => attribs[name]), attribs.srcset?.split(/\s/)[0]]
  return (
    links.map((link) => resolveUrl(link, base)).find((url) => url !== null && !NO_PICTURE.test(url)) ?? null
  )
}
