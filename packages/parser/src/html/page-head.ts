import { cleanText } from '../text/clean-text.ts'
import { plainTextOf } from './plain-text.ts'
import { attributeOf, type Element, isElement, isText, type Node, type Root } from './tree.ts'

/** What a page says of itself outside its text. */
export type PageHead = {
  readonly title: string | null
  /** `<meta>` values by `property`, `name` or `itemprop`, lower case; several in page order. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  readonly canonical: string | null
  readonly base: string | null
  /** The contents of the JSON-LD scripts. */
  readonly jsonLd: readonly string[]
}

/** Properties of an article that are read where they are printed. @see https://schema.org/NewsArticle */
const MICRODATA = new Set(['articleSection', 'dateModified', 'datePublished', 'headline'])
const MAX_SCRIPTS = 50

/** Collects title, metas, canonical link, base and JSON-LD from a whole tree, wherever broken markup has put them. */
export function readPageHead(root: Root): PageHead {
  const metas = new Map<string, string[]>()
  const jsonLd: string[] = []
  const found: { title: string | null; canonical: string | null; base: string | null } = {
    title: null,
    canonical: null,
    base: null,
  }
  const readers: Readonly<Record<string, (element: Element) => void>> = {
    meta: (element) => addMeta(metas, element, attributeOf(element, 'content')),
    title(element) {
      found.title ??= cleanText(ownText(element))
    },
    base(element) {
      found.base ??= attributeOf(element, 'href') ?? null
    },
    link(element) {
      if (attributeOf(element, 'rel')?.toLowerCase() !== 'canonical') return
      found.canonical ??= attributeOf(element, 'href') ?? null
    },
    script(element) {
      if (isJsonLd(element) && jsonLd.length < MAX_SCRIPTS) jsonLd.push(ownText(element))
    },
  }
  const stack: Node[] = root.first === null ? [] : [root.first]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.after !== null) stack.push(node.after)
    if (!isElement(node) || node.name === 'svg' || node.name === 'template') continue
    readers[node.name]?.(node)
    if (node.name !== 'meta' && MICRODATA.has(attributeOf(node, 'itemprop') ?? ''))
      addMeta(metas, node, attributeOf(node, 'content') ?? attributeOf(node, 'datetime') ?? ownText(node))
    if (node.first !== null) stack.push(node.first)
  }
  return { ...found, metas, jsonLd }
}

function ownText({ first }: Element): string {
  const parts: string[] = []
  for (let node = first; node !== null; node = node.after) if (isText(node)) parts.push(node.data)
  return parts.join('')
}

function isJsonLd(script: Element): boolean {
  return /^application\/ld\+json/i.test(attributeOf(script, 'type')?.trim() ?? '')
}

function addMeta(metas: Map<string, string[]>, element: Element, content: string | undefined): void {
  const key =
    attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? attributeOf(element, 'itemprop')
  // some outlets encode entities twice in their metas
  const value = plainTextOf((content ?? '').slice(0, 5000))
  if (key === undefined || key === '' || value === '') return
  const name = key.toLowerCase()
  metas.set(name, [...(metas.get(name) ?? []), value].slice(0, 50))
}
