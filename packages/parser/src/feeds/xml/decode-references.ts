import { parseFragment } from 'parse5'

const REFERENCE = /&(?:#(\d{1,9})|#x([\da-f]{1,7})|([a-z][a-z\d]{1,31}));/gi
const REPLACEMENT = '\uFFFD'
const MAX_REMEMBERED = 3000
const windows1252 = new TextDecoder('windows-1252')
/** Names met so far, with what they stand for. */
const remembered = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['nbsp', '\u00A0'],
  ['quot', '"'],
])

/**
 * Returns text with its character references decoded once: numbers, and all names that HTML knows, declared or not.
 *
 * `&amp;lt;` becomes `&lt;`. A bare `&` and a name that nobody knows stay as written; numbers that name no character
 * become U+FFFD, and 128 to 159 are read as Windows-1252, as browsers do.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state
 */
export function decodeReferences(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, decode) : text
}

function decode(written: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return characterNamed(name) ?? written
  return characterAt(Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10))
}

function characterAt(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows1252.decode(Uint8Array.of(code))
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : REPLACEMENT
}

function characterNamed(name: string): string | null {
  const known = remembered.get(name)
  if (known !== undefined) return known
  const [node] = parseFragment(`&${name};`).childNodes
  const text = node !== undefined && 'value' in node ? node.value : ''
  // an old name at the beginning of an unknown one (`&notit;`) is no reference in XML
  if (text === '' || text.endsWith(';')) return null
  if (remembered.size < MAX_REMEMBERED) remembered.set(name, text)
  return text
}
