import { cleanText } from '../text/clean-text.ts'
import { readTree } from './read-tree.ts'
import { isBlockTag } from './tags.ts'
import type { Element, ParentNode } from './tree.ts'
import { walkTree } from './walk-tree.ts'

const MAX_NODES = 1000

/** Returns the text of an HTML string on one line: entities decoded once, tags gone, scripts and styles left out. */
export function plainTextOf(html: string): string {
  return /[&<]/.test(html) ? textOf(readTree(html), { maxNodes: Number.POSITIVE_INFINITY }) : cleanText(html)
}

/**
 * Returns the text under a node on one line, with a space where a block begins. No more than the first `maxNodes` are
 * read: links that hold links that hold links would be read again and again.
 */
export function textOf(root: ParentNode, { maxNodes = MAX_NODES }: { maxNodes?: number } = {}): string {
  const parts: string[] = []
  const enter = ({ name }: Element): void => {
    if (isBlockTag(name)) parts.push(' ')
  }
  walkTree(root, { text: (data) => parts.push(data), enter }, { maxNodes })
  return cleanText(parts.join(''))
}
