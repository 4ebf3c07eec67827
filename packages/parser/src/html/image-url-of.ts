import { resolveUrl } from '../resolve-url.ts'
import { attributeOf, type Element } from './tree.ts'

const SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'src'] as const
const NO_PICTURE =
  /(?:^|[/_.-])(?:1x1|avatar|beacon|blank|default|gravatar|icon|loader|logo|nopreview|pixel|placeholder|spacer|sprite|tracker|tracking)/i
const MIN_SIZE = 40

/**
 * Returns the absolute address of an `<img>`, lazy loading seen through, or `null` for icons, placeholders and
 * pictures that say they are under 40 pixels high or wide.
 */
export function imageUrlOf(image: Element, base: string | null): string | null {
  const sizes = ['width', 'height'].map((name) => Number.parseInt(attributeOf(image, name) ?? '', 10))
  if (sizes.some((size) => size < MIN_SIZE)) return null
  const links = [
    ...SOURCES.map((name) => attributeOf(image, name)),
    attributeOf(image, 'srcset')?.split(/\s/)[0],
  ]
  return (
    links.map((link) => resolveUrl(link, base)).find((url) => url !== null && !NO_PICTURE.test(url)) ?? null
  )
}
