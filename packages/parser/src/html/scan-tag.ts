import type { Token } from 'parse5'

/** A tag that {@link scanTag} has read. */
export type ScannedTag = {
  /** Index behind the closing `>`. */
  readonly end: number
  /** Lower case. */
  readonly name: string
  readonly attributes: Token.Attribute[]
  readonly isEnd: boolean
  readonly isSelfClosing: boolean
}

const SPECIAL = /["'<=`&]/

/**
 * Reads the plain tag that begins at `start` (`<p class="a">`, `</p>`, `<br/>`), or returns `null` for one of which
 * something is odd: character references, stray quotes, no end. Odd ones are for the full tokeniser.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state
 */
export function scanTag(html: string, start: number): ScannedTag | null {
  const isEnd = html.charCodeAt(start + 1) === 47
  const from = start + (isEnd ? 2 : 1)
  let at = from
  while (isNameCode(html.charCodeAt(at), at === from)) at += 1
  if (at === from) return null
  const name = html.slice(from, at).toLowerCase()
  const attributes: Token.Attribute[] = []
  for (;;) {
    const next = skipSpaces(html, at)
    const code = html.charCodeAt(next)
    if (code === 62) return { end: next + 1, name, attributes, isEnd, isSelfClosing: false }
    if (code === 47) {
      if (html.charCodeAt(next + 1) !== 62) return null
      return { end: next + 2, name, attributes, isEnd, isSelfClosing: true }
    }
    if (next === at || isEnd) return null
    at = scanAttribute(html, next, attributes)
    if (at < 0) return null
  }
}

/** Reads one attribute into the list and returns the index behind it, or -1 where it is odd. */
function scanAttribute(html: string, start: number, attributes: Token.Attribute[]): number {
  let at = start
  while (isAttributeCode(html.charCodeAt(at))) at += 1
  if (at === start) return -1
  const name = html.slice(start, at).toLowerCase()
  const equals = skipSpaces(html, at)
  if (html.charCodeAt(equals) !== 61) {
    // what follows must be a space or the end: a quote or `<` in a name is odd
    if (equals === at && !isEndCode(html.charCodeAt(at))) return -1
    add(attributes, name, '')
    return at
  }
  const from = skipSpaces(html, equals + 1)
  const quote = html.charCodeAt(from)
  if (quote !== 34 && quote !== 39) return scanUnquoted(html, from, name, attributes)
  const end = html.indexOf(quote === 34 ? '"' : "'", from + 1)
  if (end < 0) return -1
  const value = html.slice(from + 1, end)
  const after = html.charCodeAt(end + 1)
  if (value.includes('&') || !(isEndCode(after) || isSpaceCode(after))) return -1
  add(attributes, name, value)
  return end + 1
}

function scanUnquoted(html: string, from: number, name: string, attributes: Token.Attribute[]): number {
  let at = from
  while (at < html.length && html.charCodeAt(at) !== 62 && !isSpaceCode(html.charCodeAt(at))) at += 1
  const value = html.slice(from, at)
  if (at === from || at === html.length || SPECIAL.test(value)) return -1
  add(attributes, name, value)
  return at
}

/** The first of two attributes with one name counts. */
function add(attributes: Token.Attribute[], name: string, value: string): void {
  for (const attribute of attributes) if (attribute.name === name) return
  attributes.push({ name, value })
}

function skipSpaces(html: string, start: number): number {
  let at = start
  while (isSpaceCode(html.charCodeAt(at))) at += 1
  return at
}

function isSpaceCode(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 12
}

/** `/` or `>`. */
function isEndCode(code: number): boolean {
  return code === 62 || code === 47
}

/** Letters; behind the first one digits, `-`, `:` and `_` too. */
function isNameCode(code: number, isFirst: boolean): boolean {
  if ((code > 96 && code < 123) || (code > 64 && code < 91)) return true
  return !isFirst && ((code > 47 && code < 58) || code === 45 || code === 58 || code === 95)
}

/** ASCII that a name may hold without being odd; everything else is for the full tokeniser. */
function isAttributeCode(code: number): boolean {
  if ((code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58)) return true
  return code === 45 || code === 95 || code === 58 || code === 46 || code === 64
}
