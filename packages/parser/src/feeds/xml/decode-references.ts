import { parseFragment } from 'parse5'

const NUMBER = /^#(?:(\d{1,9})|x([\da-f]{1,7}))$/i
const MAX_LENGTH = 32
const [HASH, SEMICOLON] = [0x23, 0x3b]
const REPLACEMENT = '\uFFFD'
const MAX_REMEMBERED = 3000
const windows1252 = new TextDecoder('windows-1252')
/** Names met so far, with what they stand for; `null` for those that nobody knows. */
const remembered = new Map<string, string | null>([
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
  let decoded = ''
  let at = 0
  for (let start = text.indexOf('&'); start >= 0; start = text.indexOf('&', start + 1)) {
    const end = endOfReference(text, start + 1)
    const character = end < 0 ? null : characterOf(text.slice(start + 1, end))
    if (character === null) continue
    decoded += text.slice(at, start) + character
    at = end + 1
  }
  return at === 0 ? text : decoded + text.slice(at)
}

/** The place of the `;`, with nothing but letters and digits before it; -1 where there is none. */
function endOfReference(text: string, from: number): number {
  const start = text.charCodeAt(from) === HASH ? from + 1 : from
  for (let at = start; at <= from + MAX_LENGTH; at += 1) {
    const code = text.charCodeAt(at)
    if (code === SEMICOLON) return at > start ? at : -1
    const isDigit = code >= 0x30 && code <= 0x39
    const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
    if (!isDigit && !isLetter) return -1
  }
  return -1
}

function characterOf(name: string): string | null {
  if (name.charCodeAt(0) !== HASH) return characterNamed(name)
  const [, decimal, hexadecimal] = NUMBER.exec(name) ?? []
  if (decimal !== undefined) return characterAt(Number.parseInt(decimal, 10))
  return hexadecimal === undefined ? null : characterAt(Number.parseInt(hexadecimal, 16))
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
  const character = text === '' || text.endsWith(';') ? null : text
  if (remembered.size < MAX_REMEMBERED) remembered.set(name, character)
  return character
}
