import { isBlockTag, isSilentTag } from '../html/tags.ts'

/** Source: the HTML standard's text-level elements, its obsolete ones, and media. */
const INLINE_TAGS = new Set(
  'a abbr acronym b basefont bdi bdo big cite code data del dfn em embed font i img ins kbd label link mark meta nobr param picture q rp rt ruby s samp small source span strike strong sub sup tfoot time track tt u var wbr'.split(
    ' ',
  ),
)

/** Returns true for the name of an HTML element, of a custom one, and of one with a prefix (`o:p`). */
export function isHtmlTag(name: string): boolean {
  return INLINE_TAGS.has(name) || isBlockTag(name) || isSilentTag(name) || /[:-]/.test(name)
}
