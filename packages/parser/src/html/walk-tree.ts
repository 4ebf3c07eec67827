import { isSilentTag } from './tags.ts'
import { type Element, isElement, isText, type Node, type ParentNode } from './tree.ts'

/** What a walk calls, in document order. */
export type TreeVisitor = {
  readonly text: (data: string) => void
  readonly enter: (element: Element) => void
  readonly leave?: (element: Element) => void
}

/**
 * Walks everything under a node that a page shows (no scripts, no controls), with a loop: trees may be very deep. Stops
 * after `maxNodes`.
 */
export function walkTree(
  root: ParentNode,
  { text, enter, leave }: TreeVisitor,
  { maxNodes = Number.POSITIVE_INFINITY }: { maxNodes?: number } = {},
): void {
  let node: Node | null = root.first
  for (let count = 0; node !== null && count < maxNodes; count += 1) {
    if (isText(node)) text(node.data)
    else if (!isSilentTag(node.name)) {
      enter(node)
      if (node.first !== null) {
        node = node.first
        continue
      }
      leave?.(node)
    }
    node = nodeAfter(node, root, leave)
  }
}

/** The next node that is not under this one; elements that end on the way are left. */
function nodeAfter(start: Node, root: ParentNode, leave: TreeVisitor['leave']): Node | null {
  let node: Node = start
  while (node.after === null) {
    const { parent }: Node = node
    if (parent === null || parent === root || !isElement(parent)) return null
    leave?.(parent)
    node = parent
  }
  return node.after
}
