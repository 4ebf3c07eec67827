import type { ParentNode } from 'domhandler'
import { cleanText } from '../text/clean-text.ts'
import { readTree } from './read-tree.ts'
import { isBlockTag } from './tags.ts'
import { walkTree } from './walk-tree.ts'

/** Returns the text of an HTML string on one line: entities decoded once, tags gone, scripts and styles left out. */
export function plainTextOf(html: string): string {
  return /[&<]/.test(html) ? textOf(readTree(html)) : cleanText(html)
}

/** Returns the text under a node on one line, with a space where a block begins. */
export function textOf(root: ParentNode): string {
  const parts: string[] = []
  walkTree(root, {
    text: (data) => parts.push(data),
    enter: ({ name }) => {
      if (isBlockTag(name)) parts.push(' ')
    },
  })
  return cleanText(parts.join(''))
}
