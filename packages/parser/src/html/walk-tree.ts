import { type Element, isTag, isText, type ParentNode } from 'domhandler'
import { isSilentTag } from './tags.ts'

/** What a walk calls, in document order. */
export type TreeVisitor = {
  readonly text: (data: string) => void
  readonly enter: (element: Element) => void
  readonly leave?: (element: Element) => void
}

/** Walks everything under a node that a page shows (no scripts, no controls), with a loop: trees may be very deep. */
export function walkTree(root: ParentNode, { text, enter, leave }: TreeVisitor): void {
  const steps: (() => void)[] = []
  const open = (parent: ParentNode): void => {
    for (let child = parent.lastChild; child !== null; child = child.prev) {
      const node = child
      if (isText(node)) steps.push(() => text(node.data))
      if (isTag(node) && !isSilentTag(node.name)) steps.push(() => visit(node))
    }
  }
  const visit = (element: Element): void => {
    enter(element)
    if (leave !== undefined) steps.push(() => leave(element))
    open(element)
  }
  open(root)
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) step()
}
