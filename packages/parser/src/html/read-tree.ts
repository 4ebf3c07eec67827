import { Parser } from 'parse5'
import { buildTree } from './build-tree.ts'
import { shortenMarkup } from './shorten-markup.ts'
import type { Root } from './tree.ts'
import { type TreeMap, treeAdapter } from './tree-adapter.ts'

const SPARE_ELEMENTS = 50_000
const MIN_TAG_LENGTH = 3

/** Raised inside the tree builder to stop it; never leaves this file. */
class TreeFull extends Error {}

/**
 * Builds the tree that a browser would build from HTML (parse5), whatever the markup's state, without what no reader
 * sees: comments, scripts (JSON-LD stays), styles.
 *
 * Markup can make a standard tree builder create a number of elements that is quadratic in the input (formatting
 * elements that are never closed are opened again in each paragraph). Building stops where there are more elements
 * than the input can have tags, and the tree as it stands then is returned. Trees may be very deep: walk them with
 * loops, not with recursion.
 */
export function readTree(html: string): Root {
  const root = treeAdapter.createDocument()
  let elementsLeft = SPARE_ELEMENTS + html.length / MIN_TAG_LENGTH
  const counting: typeof treeAdapter = {
    ...treeAdapter,
    createDocument: () => root,
    createElement(...parts) {
      elementsLeft -= 1
      if (elementsLeft < 0) throw new TreeFull()
      return treeAdapter.createElement(...parts)
    },
  }
  try {
    return buildTree(
      shortenMarkup(html.replace(/^\uFEFF/, '')),
      new Parser<TreeMap>({ treeAdapter: counting }),
    )
  } catch (error) {
    if (error instanceof TreeFull) return root
    throw error
  }
}
