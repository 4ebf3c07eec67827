import { findTagEnd } from './tag-end.ts'
import { createTreeBuilder } from './tree-builder.ts'
import type { XmlElement } from './xml-element.ts'

/** Elements of HTML without an end tag that stand unescaped in feeds. */
const VOID = /^(?:br|hr|img|wbr)$/i
const NAME_START = /[\p{L}_]/u
const NAME_END = /[\s/>]/g
const SUBSET_END = /\]\s*>/g
const [SLASH, EXCLAMATION, QUESTION] = [0x2f, 0x21, 0x3f]

/**
 * Reads XML as a tree, whatever its state, in one pass and in linear time.
 *
 * Returns the outermost element, which has no name and holds everything. End tags that are missing are put where
 * an outer element ends, end tags too many are left out, and what is open where the text breaks off is not whole.
 * Document types are skipped: no entity of theirs is ever expanded.
 */
export function readXml(source: string): XmlElement {
  const tree = createTreeBuilder(source)
  let at = source.indexOf('<')
  while (at >= 0) {
    const after = endOfSection(source, at) ?? readTag(source, at, tree)
    at = after === null ? -1 : source.indexOf('<', after)
  }
  return tree.finish()
}

/** Returns where to go on; `null` where the text breaks off within the tag. */
function readTag(source: string, at: number, tree: ReturnType<typeof createTreeBuilder>): number | null {
  const isEnd = source.charCodeAt(at + 1) === SLASH
  const from = isEnd ? at + 2 : at + 1
  // a bare `<`
  if (!NAME_START.test(source.charAt(from))) return from
  const end = isEnd ? source.indexOf('>', from) : findTagEnd(source, from)
  if (end < 0) return null
  NAME_END.lastIndex = from
  const nameEnd = NAME_END.exec(source)?.index ?? end
  const written = source.slice(from, nameEnd)
  if (isEnd) tree.leave(written, at)
  else {
    const isEmpty = source.charCodeAt(end - 1) === SLASH || VOID.test(written)
    tree.enter({ written, attributes: source.slice(nameEnd, end), end: end + 1, isEmpty })
  }
  return end
}

/** Returns where the CDATA section, comment, instruction or declaration that begins here ends; `null` before a tag. */
function endOfSection(source: string, at: number): number | null {
  const next = source.charCodeAt(at + 1)
  if (next === QUESTION) return endOf(source, '?>', at)
  if (next !== EXCLAMATION) return null
  if (source.startsWith('<![CDATA[', at)) return endOf(source, ']]>', at)
  if (source.startsWith('<!--', at)) return endOf(source, '-->', at)
  return endOfDeclaration(source, at)
}

function endOf(source: string, mark: string, at: number): number {
  const end = source.indexOf(mark, at + 2)
  return end < 0 ? source.length : end + mark.length
}

/** A document type may hold declarations in brackets. */
function endOfDeclaration(source: string, at: number): number {
  const end = endOf(source, '>', at)
  if (!source.slice(at, end).includes('[')) return end
  SUBSET_END.lastIndex = at
  return SUBSET_END.exec(source) === null ? source.length : SUBSET_END.lastIndex
}
