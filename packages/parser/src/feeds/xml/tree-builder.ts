import { createNameScope, type NameScope, scopeInside } from './name-scope.ts'
import type { XmlElement } from './xml-element.ts'

type OpenElement = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] }

/** A start tag that waits for its end tag; elements too deep to be kept have no element. */
type OpenTag = { readonly written: string; readonly scope: NameScope; readonly element: OpenElement | null }

/** A start tag as the reader found it. */
export type StartTag = {
  readonly written: string
  readonly attributes: string
  /** Index after its `>`. */
  readonly end: number
  readonly isEmpty: boolean
}

/** Elements deeper than this are markup of a text: what holds them is kept, they are not. */
const MAX_DEPTH = 10

/** Creates what puts tags together to a tree; the outermost element has no name and holds everything. */
export function createTreeBuilder(source: string) {
  const outermost = elementOf(source, { name: '', parent: null, attributes: '', from: 0 })
  const open: OpenTag[] = []
  const counts = new Map<string, number>()
  let around: OpenTag = { written: '', scope: createNameScope(), element: outermost }

  function enter({ written, attributes, end, isEmpty }: StartTag): void {
    const parent = open.length < MAX_DEPTH ? around.element : null
    const declares = parent !== null && attributes.includes('xmlns')
    const scope = declares ? scopeInside(around.scope, written, attributes) : around.scope
    const element =
      parent === null
        ? null
        : elementOf(source, { name: scope.nameOf(written), parent, attributes, from: end })
    if (element !== null) parent?.children.push(element)
    if (isEmpty) {
      if (element !== null) element.isWhole = true
      return
    }
    open.push(around)
    around = { written, scope, element }
    counts.set(written, (counts.get(written) ?? 0) + 1)
  }

  /** Ends an element and all that is open inside it; does nothing where none of that name is open. */
  function leave(written: string, at: number): void {
    if ((counts.get(written) ?? 0) === 0) return
    while (around.written !== written) close(at)
    close(at)
  }

  function close(at: number): void {
    if (around.element !== null) Object.assign(around.element, { to: at, isWhole: true })
    counts.set(around.written, (counts.get(around.written) ?? 1) - 1)
    around = open.pop() ?? around
  }

  /** Returns the tree; what is still open is not whole. */
  function finish(): XmlElement {
    for (const { element } of [...open, around]) if (element !== null) element.to = source.length
    return outermost
  }

  return { enter, leave, finish }
}

function elementOf(
  source: string,
  start: Pick<XmlElement, 'name' | 'parent' | 'attributes' | 'from'>,
): OpenElement {
  const { name, parent, attributes, from } = start
  return { name, parent, children: [], source, attributes, from, to: from, isWhole: false }
}
