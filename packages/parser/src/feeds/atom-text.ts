import { isMarkup, markupOfText, markupOfTitle, unescapedMarkup } from './markup-of-text.ts'
import { attributeOf, markupOf, textOf, type XmlElement, xmlOf } from './xml/xml-element.ts'

const XHTML = /^(?:xhtml|application\/xhtml\+xml)$/
const HTML = /^(?:html|text\/html)$/
const TEXT = /^text(?:\/|$)/
const PREFIX = /(<\/?)(?:h|html|xh|xhtml):(?=[a-z])/gi

/**
 * Returns a text of Atom 1.0 or 0.3 as HTML, by its `type` and `mode`; `''` where it is no text (a picture in base64).
 *
 * Text that names no type is plain text, unless it cannot be anything but HTML.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-3.1
 */
export function atomTextOf(element: XmlElement, { isTitle = false } = {}): string {
  const type = attributeOf(element, 'type')?.toLowerCase()
  const isBase64 = attributeOf(element, 'mode')?.toLowerCase() === 'base64'
  if (isBase64) return readBase64(textOf(element), type ?? 'text')
  if (element.children.length > 0)
    return type !== undefined && HTML.test(type) ? markupOf(element) : xhtmlOf(element)
  const text = textOf(element)
  if (type === undefined) return isMarkup(text) ? text : plain(text, isTitle)
  if (HTML.test(type) || XHTML.test(type)) return text
  return TEXT.test(type) ? plain(text, isTitle) : ''
}

function plain(text: string, isTitle: boolean): string {
  if (isTitle) return markupOfTitle(text)
  const meant = unescapedMarkup(text)
  return meant === text ? markupOfText(text) : meant
}

/** The `div` around XHTML is no part of it. */
function xhtmlOf(element: XmlElement): string {
  const [only, ...others] = element.children
  const isWrapped = only !== undefined && others.length === 0 && /(?:^|:)div$/.test(only.name)
  return xmlOf(isWrapped ? only : element).replace(PREFIX, '$1')
}

function readBase64(text: string, type: string): string {
  if (!TEXT.test(type) && !HTML.test(type)) return ''
  const decoded = Buffer.from(text, 'base64').toString('utf8')
  return HTML.test(type) ? decoded : markupOfText(decoded)
}
