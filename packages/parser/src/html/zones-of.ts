import { matchesSelector } from './matches-selector.ts'
import { namesOf } from './names-of.ts'
import { isHeadingTag } from './tags.ts'
import { attributeOf, type Element, isElement } from './tree.ts'
import { CLASS_ZONES, LIVE_NAMES, MAIN_NAMES, TAG_ZONES, type Zone } from './zones.ts'

const FIGURE_TEXT = new Set(['blockquote', 'pre', 'table'])
const NEVER_ZONED = new Set(['article', 'body', 'h1', 'html', 'main'])
const MAIN_SHARE = 0.5
const HEADED_SHARE = 0.3
/** Zones that an element keeps however much prose it holds: readers write more than reporters. */
const FIRM_ZONES: ReadonlySet<Zone | null> = new Set(['comments', 'hidden'])

/**
 * Returns the zone of each element in document order, inherited from the elements around it.
 *
 * An element that holds most of the page's prose is content whatever its class says: themes name their outermost
 * wrappers `content-sidebar-wrap`, and old pages are one large `<form>`. With the headline in it a smaller share will do,
 * and no class is against it: sections are called `community`, bodies are hidden until a script has run.
 */
export function zonesOf(
  elements: readonly Element[],
  {
    proseOf,
    pageProse,
    holdsHeadline,
    remove,
  }: {
    proseOf: (element: Element) => number
    pageProse: number
    /** True for elements around an `h1`. */
    holdsHeadline: (element: Element) => boolean
    remove: string | null
  },
): Zone[] {
  const isMain = (element: Element, own: Zone): boolean => {
    const share = pageProse === 0 ? 0 : proseOf(element) / pageProse
    return holdsHeadline(element) ? share > HEADED_SHARE : share > MAIN_SHARE && !FIRM_ZONES.has(own)
  }
  const zones: Zone[] = []
  const known = new Map<string, Zone | null>()
  for (const element of elements) {
    const { parent, order } = element
    const around = (isElement(parent) ? zones[parent.order] : undefined) ?? 'content'
    const isRemoved = remove !== null && matchesSelector(element, remove)
    const own = isRemoved ? 'hidden' : NEVER_ZONED.has(element.name) ? null : ownZone(element, known)
    const isKept = own !== null && isMain(element, own)
    zones[order] = isKept ? around : combine(around, own, element.name)
  }
  return zones
}

function ownZone(element: Element, known: Map<string, Zone | null>): Zone | null {
  for (const { name, value } of element.attributes) {
    if (name === 'hidden') return 'hidden'
    if (name === 'style' && /display\s*:\s*none/i.test(value)) return 'hidden'
    if (name === 'itemprop' && value === 'articleBody') return null
  }
  const byTag = TAG_ZONES.get(element.name) ?? null
  // a heading's or paragraph's id is its anchor, made of its own words
  const names = isLine(element.name) ? (attributeOf(element, 'class') ?? '').toLowerCase() : namesOf(element)
  if (names === '') return byTag
  const before = known.get(names)
  if (before !== undefined) return before ?? byTag
  const zone = zoneByNames(names)
  known.set(names, zone)
  return zone ?? byTag
}

function zoneByNames(names: string): Zone | null {
  if (MAIN_NAMES.test(names)) return null
  const zone = CLASS_ZONES.find(([, pattern]) => pattern.test(names))?.[0] ?? null
  // what a reporter writes while a match runs is called a comment too
  return zone === 'comments' && LIVE_NAMES.test(names) ? null : zone
}

function isLine(name: string): boolean {
  return name === 'p' || isHeadingTag(name)
}

function combine(around: Zone, own: Zone | null, name: string): Zone {
  // WordPress wraps tables and quotes into figures
  if (around === 'caption' && own === null && FIGURE_TEXT.has(name)) return 'content'
  if (own === null || around === 'hidden' || around === 'comments') return around
  if (around === 'chrome' && own !== 'related') return around
  return around === 'sidebar' && own === 'related' ? 'sidebar' : own
}
