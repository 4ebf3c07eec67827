import { personOf } from './person-of.ts'
import { childOf, escapeMarkup, partsOf, textOf, type XmlElement } from './xml/xml-element.ts'

/** Returns the names of those whom an entry or a feed is by, as HTML. */
export function authorsOf(element: XmlElement): string[] {
  const named = partsOf(element, ['author', 'atom:author']).map(nameOf)
  const written = named.some((name) => name !== '')
    ? named
    : partsOf(element, ['dc:creator', 'itunes:author']).map(textOf)
  return written.flatMap((text) => {
    const name = personOf(text)
    return name === null || name === '' ? [] : escapeMarkup(name)
  })
}

/** Atom's authors have parts, those of RSS are text. */
function nameOf(author: XmlElement): string {
  if (author.children.length === 0) return textOf(author)
  const [part] = partsOf(author, ['name', 'atom:name', 'email', 'atom:email']).filter(
    (name) => name.from < name.to,
  )
  return textOf(part ?? childOf(author, 'title'))
}
