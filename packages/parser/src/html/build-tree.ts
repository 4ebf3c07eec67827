import { html as names, type Parser, Token, TokenizerMode, type TreeAdapterTypeMap } from 'parse5'
import { type ScannedTag, scanTag } from './scan-tag.ts'

/** NUL bytes, and framesets, which part white space from text: the tokeniser reads such pages whole, as it does ill-formed text. */
const UNUSUAL = /\0|<frameset/i
const NOT_BLANK = /[^\t\n\f ]/g

/**
 * Feeds HTML to a parse5 tree builder, several times as fast as its tokeniser does: plain tags and plain text are cut
 * out as they stand; all else (character references, odd tags, declarations, raw text) goes through the tokeniser.
 *
 * The tree is the one that `parse` builds. Nothing but public members of parse5 is used, some of them marked as
 * internal there: the test that compares both trees is the guard.
 */
export function buildTree<Map extends TreeAdapterTypeMap>(
  html: string,
  parser: Parser<Map>,
): Map['document'] {
  const { tokenizer } = parser
  const text = html.includes('\r') ? html.replace(/\r\n?/g, '\n') : html
  const isPlain = text.isWellFormed() && !UNUSUAL.test(text)
  let at = 0
  while (isPlain && at < text.length) {
    if (tokenizer.state !== TokenizerMode.DATA) {
      at = feed(parser, text, at, endOf(text, '>', at) + 1)
      continue
    }
    const open = text.charCodeAt(at) === 60
    const tag = open ? scanTag(text, at) : null
    if (tag !== null) {
      emitTag(parser, tag)
      at = tag.end
      continue
    }
    const end = open ? endOf(text, '>', at) + 1 : endOf(text, '<', at)
    if (open || !emitText(parser, text.slice(at, end))) feed(parser, text, at, end)
    at = end
  }
  tokenizer.write(text.slice(at), true)
  return parser.document
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from)
  return end < 0 ? text.length : end
}

function feed<Map extends TreeAdapterTypeMap>(
  parser: Parser<Map>,
  text: string,
  from: number,
  to: number,
): number {
  const { tokenizer } = parser
  tokenizer.write(text.slice(from, to), false)
  if (tokenizer.state === TokenizerMode.DATA) tokenizer.flushCharacters()
  return to
}

function emitTag<Map extends TreeAdapterTypeMap>(parser: Parser<Map>, tag: ScannedTag): void {
  const { name, attributes, isEnd, isSelfClosing } = tag
  const shared = {
    tagName: name,
    tagID: names.getTagID(name),
    selfClosing: isSelfClosing,
    ackSelfClosing: false,
    attrs: attributes,
    location: null,
  }
  if (isEnd) parser.onEndTag({ type: Token.TokenType.END_TAG, ...shared })
  else {
    parser.tokenizer.lastStartTagName = name
    parser.onStartTag({ type: Token.TokenType.START_TAG, ...shared })
  }
}

/** The tree builder wants to see white space in front of text apart. */
function emitText<Map extends TreeAdapterTypeMap>(parser: Parser<Map>, text: string): boolean {
  if (text.includes('&')) return false
  NOT_BLANK.lastIndex = 0
  const blank = NOT_BLANK.test(text) ? NOT_BLANK.lastIndex - 1 : text.length
  if (blank > 0)
    parser.onWhitespaceCharacter({
      type: Token.TokenType.WHITESPACE_CHARACTER,
      chars: text.slice(0, blank),
      location: null,
    })
  if (blank < text.length)
    parser.onCharacter({ type: Token.TokenType.CHARACTER, chars: text.slice(blank), location: null })
  return true
}
