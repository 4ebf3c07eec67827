import { isBlockTag, isSilentTag } from '../html/tags.ts'
import { cleanText } from '../text/clean-text.ts'
import { isHtmlTag } from './inline-tags.ts'
import { decodeReferences } from './xml/decode-references.ts'
import { findTagEnd } from './xml/tag-end.ts'

const PLAIN = /^[!-~]+(?: [!-~]+)*$/
const CDATA = '<![CDATA['
const TAG_NAME = /\/?([a-z][^\s/>]{0,40})/iy
/** Silent elements whose content is text of its own, not markup. */
const RAW_TEXT = /^(?:script|style|textarea|title|iframe|noscript)$/

/**
 * Returns the short HTML of a feed's title or excerpt as a line of text, without building a tree: tags and comments
 * gone, a space where a block begins, references decoded once.
 *
 * `<` before anything but the name of an HTML element is text: `Vector<int>`, `5 < 6`.
 */
export function lineOfMarkup(html: string): string {
  const text = html.includes('<') ? withoutTags(html) : html
  const decoded = decodeReferences(text)
  return PLAIN.test(decoded) ? decoded : cleanText(decoded)
}

function withoutTags(html: string): string {
  const parts: string[] = []
  let at = 0
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', Math.max(at, open + 1))) {
    const tag = tagAt(html, open)
    if (tag === null) continue
    parts.push(html.slice(at, open), tag.shown)
    at = tag.end
  }
  parts.push(html.slice(at))
  return parts.join('')
}

/** What begins at a `<` that is markup: where it ends, and what it shows. */
function tagAt(html: string, open: number): { end: number; shown: string } | null {
  if (html.startsWith('<!--', open)) return { end: after(html, '-->', open), shown: '' }
  if (html.startsWith(CDATA, open)) return cdataAt(html, open + CDATA.length)
  TAG_NAME.lastIndex = open + 1
  const name = TAG_NAME.exec(html)?.[1]?.toLowerCase() ?? ''
  if (name === '' || !isHtmlTag(name)) return null
  const end = findTagEnd(html, open + 1)
  if (end < 0) return { end: html.length, shown: '' }
  const isRaw = RAW_TEXT.test(name) && isSilentTag(name) && html.charAt(open + 1) !== '/'
  return { end: isRaw ? endOfRawText(html, name, end) : end + 1, shown: isBlockTag(name) ? ' ' : '' }
}

/** CDATA inside of escaped text is CDATA written twice. */
function cdataAt(html: string, from: number): { end: number; shown: string } {
  const end = html.indexOf(']]>', from)
  return end < 0 ? { end: from, shown: '' } : { end: end + 3, shown: html.slice(from, end) }
}

function endOfRawText(html: string, name: string, from: number): number {
  const start = html.slice(from).search(new RegExp(`</${name}[\\s>/]`, 'i'))
  return start < 0 ? html.length : after(html, '>', from + start)
}

function after(html: string, mark: string, from: number): number {
  const end = html.indexOf(mark, from)
  return end < 0 ? html.length : end + mark.length
}
