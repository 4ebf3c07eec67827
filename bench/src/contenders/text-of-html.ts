import { parseFragment } from 'parse5'

const BLOCKS = new Set(
  `address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p
   pre section table td th tr ul`.split(/\s+/),
)

/** What this file reads of parse5's nodes. */
type TreeNode = { nodeName: string; value?: string; childNodes?: TreeNode[] }

/** Returns the text of a piece of HTML with a line break around every block, so that neighbouring words stay apart. */
export function textOfHtml(html: string): string {
  const pieces: string[] = []
  collect(parseFragment(html), pieces)
  return pieces.join('').trim()
}

function collect(node: TreeNode, pieces: string[]): void {
  if (node.nodeName === '#text') pieces.push(node.value ?? '')
  if (node.nodeName === 'script' || node.nodeName === 'style') return
  const isBlock = BLOCKS.has(node.nodeName)
  if (isBlock) pieces.push('\n')
  for (const child of node.childNodes ?? []) collect(child, pieces)
  if (isBlock) pieces.push('\n')
}
