import { resolveLink } from './resolve-link.ts'
import { attributeOf, baseOf, childrenOf, textOf, type XmlElement } from './xml/xml-element.ts'

type Bases = { readonly url: string | null; readonly hasBases: boolean }

const HTML = /^(?:text\/html|application\/xhtml)/i

/**
 * Returns the addresses of the page that an entry or a channel tells of, the likeliest first: its alternates, HTML
 * before other types, then its original address.
 */
export function linksOf(element: XmlElement, bases: Bases): string[] {
  const alternates = linkElements(element).filter((link) => relationOf(link) === 'alternate')
  const html = alternates.filter((link) => HTML.test(attributeOf(link, 'type') ?? 'text/html'))
  const links = [...html, ...alternates, ...childrenOf(element, 'feedburner:origlink')]
  return links.flatMap((link) => addressOf(link, bases))
}

/** Returns the first address that an element links with a relation: `self`, `hub`, `next`. */
export function linkTo(element: XmlElement, relation: string, bases: Bases): string | undefined {
  const links = linkElements(element).filter((link) => relationOf(link) === relation)
  return links.flatMap((link) => addressOf(link, bases))[0]
}

function linkElements(element: XmlElement): XmlElement[] {
  return element.children.filter(({ name }) => name === 'link' || name === 'atom:link')
}

function relationOf(link: XmlElement): string {
  const relation = attributeOf(link, 'rel')?.toLowerCase() ?? 'alternate'
  return relation.replace('http://www.iana.org/assignments/relation/', '')
}

function addressOf(link: XmlElement, { url, hasBases }: Bases): string[] {
  const written = attributeOf(link, 'href') ?? textOf(link)
  if (written === '') return []
  const resolved = hasBases ? resolveLink(written, baseOf(link, url)) : null
  return [resolved ?? written]
}
