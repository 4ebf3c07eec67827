import { html, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import {
  type Element,
  isElement,
  isText,
  type Node,
  type ParentNode,
  type Root,
  type TextNode,
} from './tree.ts'

/** The kinds of node that the tree builder works with here; comments and doctypes are empty text and not kept. */
export type TreeMap = TreeAdapterTypeMap<
  Node,
  ParentNode,
  Node,
  Root,
  Root,
  Element,
  TextNode,
  TextNode,
  Element,
  TextNode
>

/**
 * Builds the smallest tree that reading needs: plain objects in chains, no comments, no doctypes.
 *
 * @see https://parse5.js.org/interfaces/parse5.TreeAdapter.html
 */
export const treeAdapter: TreeAdapter<TreeMap> = {
  createDocument: createRoot,
  createDocumentFragment: createRoot,
  createElement: (name, xmlns, attributes) => ({
    name,
    xmlns,
    attributes,
    parent: null,
    before: null,
    after: null,
    first: null,
    last: null,
    content: null,
    order: -1,
    names: null,
  }),
  createCommentNode: () => createText(''),
  createTextNode: createText,
  appendChild: (parent, node) => insert(parent, node, null),
  insertBefore: insert,
  detachNode: detach,
  insertText: (parent, data) => addText(parent, data, null),
  insertTextBefore: addText,
  adoptAttributes(recipient, attributes) {
    const known = new Set(recipient.attributes.map(({ name }) => name))
    recipient.attributes = [...recipient.attributes, ...attributes.filter(({ name }) => !known.has(name))]
  },
  setTemplateContent(template, content) {
    template.content = content
  },
  getTemplateContent: (template) => template.content ?? createRoot(),
  setDocumentMode(root, mode) {
    root.mode = mode
  },
  getDocumentMode: ({ mode }) => mode,
  getFirstChild: ({ first }) => first,
  getChildNodes: childrenOf,
  getParentNode: ({ parent }) => parent,
  getAttrList: ({ attributes }) => attributes,
  getTagName: ({ name }) => name,
  getNamespaceURI: ({ xmlns }) => xmlns,
  getTextNodeContent: ({ data }) => data,
  getCommentNodeContent: () => '',
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  isTextNode: (node): node is TextNode => isText(node),
  isCommentNode: (_node): _node is TextNode => false,
  isDocumentTypeNode: (_node): _node is TextNode => false,
  isElementNode: (node): node is Element => isElement(node),
  setDocumentType() {},
  setNodeSourceCodeLocation() {},
  getNodeSourceCodeLocation: () => null,
  updateNodeSourceCodeLocation() {},
}

function createRoot(): Root {
  return { mode: html.DOCUMENT_MODE.NO_QUIRKS, parent: null, first: null, last: null }
}

function createText(data: string): TextNode {
  return { data, parent: null, before: null, after: null }
}

/** Puts a node in front of another one, or at the end; a comment (empty text) goes nowhere. */
function insert(parent: ParentNode, node: Node, reference: Node | null): void {
  if (isText(node) && node.data === '') return
  const before = reference === null ? parent.last : reference.before
  node.parent = parent
  node.before = before
  node.after = reference
  if (before === null) parent.first = node
  else before.after = node
  if (reference === null) parent.last = node
  else reference.before = node
}

function detach(node: Node): void {
  const { parent, before, after } = node
  if (parent === null) return
  if (before === null) parent.first = after
  else before.after = after
  if (after === null) parent.last = before
  else after.before = before
  node.parent = node.before = node.after = null
}

function addText(parent: ParentNode, data: string, reference: Node | null): void {
  const before = reference === null ? parent.last : reference.before
  if (before !== null && isText(before)) before.data += data
  else insert(parent, createText(data), reference)
}

function childrenOf({ first }: ParentNode): Node[] {
  const children: Node[] = []
  for (let node = first; node !== null; node = node.after) children.push(node)
  return children
}
