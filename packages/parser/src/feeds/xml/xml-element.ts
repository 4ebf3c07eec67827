import { resolveLink } from '../resolve-link.ts'
import { findAttribute } from './attributes.ts'
import { decodeReferences } from './decode-references.ts'

/** An element as a stretch of the text that it was read from: nothing is decoded before it is asked for. */
export type XmlElement = {
  /** Lower case, with the usual prefix of its vocabulary: `item`, `dc:creator`, `atom:link`. */
  readonly name: string
  readonly parent: XmlElement | null
  readonly children: readonly XmlElement[]
  readonly source: string
  /** The attributes as written. */
  readonly attributes: string
  /** What stands between its tags, `to` not included. */
  readonly from: number
  readonly to: number
  /** False where the text broke off before the end tag. */
  readonly isWhole: boolean
}

const CDATA = '<![CDATA['

/** Returns the first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name)
}

/** Returns all children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** Returns the children of several names, ordered by the names, then as they stand. */
export function partsOf(element: XmlElement, names: readonly string[]): XmlElement[] {
  const parts = element.children.filter(({ name }) => names.includes(name))
  return parts.length < 2 ? parts : parts.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
}

/** Returns an attribute's value, references decoded, whatever its prefix; `undefined` where it is missing. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element === undefined ? undefined : findAttribute(element.attributes, name)
}

/** Returns an element's text, references decoded once, CDATA as it stands, comments left out. */
export function textOf(element: XmlElement | undefined): string {
  return element === undefined ? '' : readSections(element, decodeReferences, (data) => data)
}

/** Returns an element's inner XML, where CDATA is text and comments are left out. */
export function xmlOf(element: XmlElement): string {
  return readSections(element, (markup) => markup, escapeMarkup)
}

/**
 * Returns what an element holds as HTML: escaped markup and CDATA are decoded once; markup that is written out
 * stays as it is, references and all.
 */
export function markupOf(element: XmlElement | undefined): string {
  if (element === undefined) return ''
  return element.children.length > 0 ? xmlOf(element) : textOf(element)
}

/** Returns what links inside an element are relative to: `xml:base` of it and of all around it, against `url`. */
export function baseOf(element: XmlElement, url: string | null): string | null {
  const outer = element.parent === null ? url : baseOf(element.parent, url)
  const own = element.attributes.includes('xml:base') ? findAttribute(element.attributes, 'xml:base') : null
  return resolveLink(own, outer) ?? outer
}

/** Returns text as HTML that shows it. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

type Reader = (part: string) => string

function readSections({ source, from, to }: XmlElement, text: Reader, data: Reader): string {
  const raw = source.slice(from, to)
  if (!raw.includes('<!') && !raw.includes('<?')) return text(raw).trim()
  const parts: string[] = []
  let at = 0
  for (let open = raw.indexOf('<'); open >= 0; open = raw.indexOf('<', Math.max(at, open + 1))) {
    const section = sectionAt(raw, open)
    if (section === null) continue
    parts.push(text(raw.slice(at, open)), data(section.data))
    at = section.end
  }
  parts.push(text(raw.slice(at)))
  return parts.join('').trim()
}

/** The CDATA section, comment or instruction that begins at a place; one that has no end goes on to the end. */
function sectionAt(raw: string, open: number): { data: string; end: number } | null {
  if (raw.startsWith(CDATA, open)) {
    const from = open + CDATA.length
    const close = raw.indexOf(']]>', from)
    return close < 0
      ? { data: raw.slice(from), end: raw.length }
      : { data: raw.slice(from, close), end: close + 3 }
  }
  const mark = raw.startsWith('<!--', open) ? '-->' : raw.startsWith('<?', open) ? '?>' : null
  if (mark === null) return null
  const close = raw.indexOf(mark, open + 2)
  return { data: '', end: close < 0 ? raw.length : close + mark.length }
}
