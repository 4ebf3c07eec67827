import { decodeReferences } from './xml/decode-references.ts'
import { escapeMarkup } from './xml/xml-element.ts'

const PARAGRAPH_END = /\n[^\S\n]*\n\s*/
/** Everything but a reference that says more than markup needs: `&` in `AT&T` and `&amp;`, not in `&rsquo;`. */
const AMPERSAND = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|(?!(?:amp|apos|gt|lt|quot);)[a-z][a-z\d]{1,30});)/gi
const ESCAPED_MARKUP =
  /&lt;\/(?:a|b|blockquote|div|em|figure|h[1-6]|i|li|ol|p|span|strong|table|td|u|ul)\s*&gt;|&lt;(?:br|img|p)\b/i
const MARKUP = /<\/[a-z][a-z\d]*\s*>|<(?:br|hr|img|p)\b[^<>]{0,500}>|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]+);/i

/** Returns plain text as HTML that shows it, its paragraphs kept. */
export function markupOfText(text: string): string {
  const paragraphs = text.replaceAll('\r\n', '\n').split(PARAGRAPH_END)
  if (paragraphs.length < 2) return escapeMarkup(text)
  return paragraphs.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`).join('')
}

/**
 * Returns a title that is said to be plain text as HTML that shows it.
 *
 * References that are left in it were escaped once too often, and are decoded, but for those that an outlet may
 * want to show (`&lt;`, `&amp;`).
 */
export function markupOfTitle(text: string): string {
  return text.replace(AMPERSAND, '&amp;').replaceAll('<', '&lt;')
}

/** Returns true for text that is HTML although nothing says so: an end tag, a paragraph, a picture, a reference. */
export function isMarkup(text: string): boolean {
  return MARKUP.test(text)
}

/** Returns a text's HTML; where it was escaped once too often, so that it would show tags, the HTML that was meant. */
export function unescapedMarkup(html: string): string {
  return !html.includes('<') && ESCAPED_MARKUP.test(html) ? decodeReferences(html) : html
}
