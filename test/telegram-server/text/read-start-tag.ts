import { decodeCharacterReference } from './decode-character-reference.ts'
import { byteOffset, entityError } from './entity-error.ts'

/** A start tag as written: its lower-case name, its attributes, and where the text after it begins. */
export type StartTag = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly end: number
}

const supported = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote'.split(' '),
)

/**
 * Reads the start tag whose `<` is at `begin`.
 *
 * @throws TelegramError 400 in Telegram's words, for a tag it does not know or that is not closed
 */
export function readStartTag(source: string, begin: number): StartTag {
  const offset = byteOffset(source, begin)
  let at = begin + 1
  while (at < source.length && !/[ \t\r\n\v>]/.test(source.charAt(at))) at++
  if (at >= source.length) throw entityError(`Unclosed start tag at byte offset ${offset}`)
  const name = source.slice(begin + 1, at).toLowerCase()
  if (!supported.has(name)) throw entityError(`Unsupported start tag "${name}" at byte offset ${offset}`)

  const attributes = new Map<string, string>()
  for (;;) {
    at = skipSpaces(source, at)
    if (source.charAt(at) === '>') break
    const attribute = readAttribute(source, at, { name, offset })
    attributes.set(attribute.name, attribute.value)
    at = attribute.end
  }
  return { name, attributes, end: at + 1 }
}

type Tag = { readonly name: string; readonly offset: number }

function readAttribute(
  source: string,
  begin: number,
  tag: Tag,
): { name: string; value: string; end: number } {
  let at = begin
  while (at < source.length && !/[ \t\r\n\v=>/"']/.test(source.charAt(at))) at++
  const name = source.slice(begin, at)
  if (name === '')
    throw entityError(`Empty attribute name in the tag "${tag.name}" at byte offset ${tag.offset}`)
  at = skipSpaces(source, at)
  if (at >= source.length) throw unclosed(tag)
  // An attribute without a value counts by being there (`<blockquote expandable>`).
  if (source.charAt(at) !== '=') return { name, value: '', end: at }
  at = skipSpaces(source, at + 1)
  if (at >= source.length) throw unclosed(tag)
  const { value, end } = /["']/.test(source.charAt(at)) ? readQuoted(source, at) : readToken(source, at)
  if (end >= source.length) throw entityError(`Unclosed start tag at byte offset ${tag.offset}`)
  return { name, value, end }
}

function unclosed(tag: Tag) {
  return entityError(`Unclosed start tag "${tag.name}" at byte offset ${tag.offset}`)
}

function readToken(source: string, begin: number): { value: string; end: number } {
  let end = begin
  while (end < source.length && /[a-z0-9.-]/i.test(source.charAt(end))) end++
  if (end < source.length && !/[ \t\r\n\v>]/.test(source.charAt(end))) {
    throw entityError(`Unexpected end of name token at byte offset ${byteOffset(source, begin)}`)
  }
  return { value: source.slice(begin, end).toLowerCase(), end }
}

function readQuoted(source: string, begin: number): { value: string; end: number } {
  const quote = source.charAt(begin)
  let value = ''
  let at = begin + 1
  while (at < source.length && source.charAt(at) !== quote) {
    const reference = source.charAt(at) === '&' ? decodeCharacterReference(source, at) : undefined
    value += reference?.character ?? source.charAt(at)
    at = reference?.end ?? at + 1
  }
  return { value, end: Math.min(at + 1, source.length) }
}

function skipSpaces(source: string, begin: number): number {
  let at = begin
  while (at < source.length && /[ \t\r\n\v]/.test(source.charAt(at))) at++
  return at
}
