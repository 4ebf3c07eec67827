import { eachAttribute } from './attributes.ts'
import { decodeReferences } from './decode-references.ts'
import { usualPrefixOf } from './vocabularies.ts'

/** Turns names as written into names that all feeds share, where some prefixes are declared. */
export type NameScope = {
  readonly prefixes: ReadonlyMap<string, string>
  /** Lower case; the usual prefix of its vocabulary in front, none for RSS and sitemaps: `dc:creator`, `atom:link`. */
  readonly nameOf: (written: string) => string
}

const MAX_PREFIXES = 100
const MAX_REMEMBERED = 2000
/** Elements whose format is meant whatever vocabulary they declare for names without a prefix. */
const PLAIN_ROOTS = /^(?:rss|rdf:rdf|urlset|sitemapindex)$/

/** Creates a scope; one without declarations keeps prefixes as they are written. */
export function createNameScope(prefixes: ReadonlyMap<string, string> = new Map()): NameScope {
  const remembered = new Map<string, string>()
  const nameOf = (written: string): string => {
    const known = remembered.get(written)
    if (known !== undefined) return known
    const name = sharedName(written.toLowerCase(), prefixes)
    if (remembered.size < MAX_REMEMBERED) remembered.set(written, name)
    return name
  }
  return { prefixes, nameOf }
}

/** Returns the scope inside a tag that declares vocabularies. */
export function scopeInside(scope: NameScope, written: string, attributes: string): NameScope {
  const prefixes = new Map(scope.prefixes)
  eachAttribute(attributes, (attribute, address) => {
    const prefix = attribute.startsWith('xmlns') ? attribute.slice('xmlns:'.length) : null
    const isIgnored = prefix === '' && PLAIN_ROOTS.test(written.toLowerCase())
    if (prefix !== null && !isIgnored)
      prefixes.set(prefix, usualPrefixOf(decodeReferences(address)) ?? prefix)
    return prefixes.size < MAX_PREFIXES
  })
  return createNameScope(prefixes)
}

function sharedName(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  const written = name.slice(0, Math.max(colon, 0))
  const prefix = prefixes.get(written) ?? written
  const local = name.slice(colon + 1)
  return prefix === '' ? local : `${prefix}:${local}`
}
