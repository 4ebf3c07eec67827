import type { Document } from 'domhandler'
import { parse } from 'parse5'
import { adapter } from 'parse5-htmlparser2-tree-adapter'

const SPARE_ELEMENTS = 50_000
const MIN_TAG_LENGTH = 3

/** Raised inside the tree builder to stop it; never leaves this file. */
class TreeFull extends Error {}

/**
 * Builds the tree that a browser would build from HTML (parse5), whatever the markup's state.
 *
 * Markup can make a standard tree builder create a number of elements that is quadratic in the input (formatting
 * elements that are never closed are opened again in each paragraph). Building stops where there are more elements
 * than the input can have tags, and the tree as it stands then is returned. Trees may be very deep: walk them with
 * loops, not with recursion.
 */
export function readTree(html: string): Document {
  let root: Document | null = null
  let elementsLeft = SPARE_ELEMENTS + html.length / MIN_TAG_LENGTH
  const treeAdapter: typeof adapter = {
    ...adapter,
    createDocument() {
      root = adapter.createDocument()
      return root
    },
    createElement(...parts) {
      elementsLeft -= 1
      if (elementsLeft < 0) throw new TreeFull()
      return adapter.createElement(...parts)
    },
  }
  try {
    return parse(html, { treeAdapter })
  } catch (error) {
    if (error instanceof TreeFull && root !== null) return root
    throw error
  }
}
