import { atomTextOf } from './atom-text.ts'
import { markupOf, type XmlElement, xmlOf } from './xml/xml-element.ts'

/**
 * Returns the text that an element of an entry holds as HTML: by Atom's rules where it is Atom's (`isAtom`: those
 * without a prefix are), as XHTML where it is that, else as HTML, which is what the texts of RSS are.
 */
export function htmlOfPart(
  part: XmlElement,
  { isAtom, isTitle = false }: { isAtom: boolean; isTitle?: boolean },
): string {
  if (part.name.startsWith('atom:') || (isAtom && !part.name.includes(':')))
    return atomTextOf(part, { isTitle })
  return part.name.startsWith('xhtml:') ? xmlOf(part) : markupOf(part)
}
