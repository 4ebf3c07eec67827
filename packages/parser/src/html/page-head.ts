import { type Document, isTag, isText } from 'domhandler'
import { cleanText } from '../text/clean-text.ts'
import { plainTextOf } from './plain-text.ts'

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

const MAX_SCRIPTS = 50

/** Collects title, metas, canonical link, base and JSON-LD from a whole tree, wherever broken markup has put them. */
export function readPageHead(document: Document): PageHead {
  const metas = new Map<string, string[]>()
  const jsonLd: string[] = []
  const found: { title: string | null; canonical: string | null; base: string | null } = {
    title: null,
    canonical: null,
    base: null,
  }
  const stack = [...document.children].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isTag(node) || node.name === 'svg' || node.name === 'template') continue
    const { attribs, name } = node
    const text = node.children
      .filter(isText)
      .map(({ data }) => data)
      .join('')
    if (name === 'meta') addMeta(metas, attribs)
    if (name === 'title') found.title ??= cleanText(text)
    if (name === 'base') found.base ??= attribs.href ?? null
    if (name === 'link' && attribs.rel?.toLowerCase() === 'canonical')
      found.canonical ??= attribs.href ?? null
    if (isJsonLd(name, attribs.type) && jsonLd.length < MAX_SCRIPTS) jsonLd.push(text)
    if (name === 'time' && attribs.itemprop === 'datePublished')
      addMeta(metas, { ...attribs, content: attribs.datetime ?? '' })
    for (let child = node.lastChild; child !== null; child = child.prev) stack.push(child)
  }
  return { ...found, metas, jsonLd }
}

function isJsonLd(name: string, type: string | undefined): boolean {
  return name === 'script' && type !== undefined && /^application\/ld\+json/i.test(type.trim())
}

function addMeta(metas: Map<string, string[]>, attribs: Readonly<Record<string, string>>): void {
  const key = (attribs.property ?? attribs.name ?? attribs.itemprop ?? '').toLowerCase()
  // some outlets encode entities twice in their metas
  const value = plainTextOf((attribs.content ?? '').slice(0, 5000))
  if (key === '' || value === '') return
  metas.set(key, [...(metas.get(key) ?? []), value].slice(0, 50))
}
