import { type Element, isTag } from 'domhandler'
import { CLASS_ZONES, TAG_ZONES, type Zone } from './zones.ts'

const NEVER_ZONED = new Set(['article', 'body', 'h1', 'html', 'main'])
const MAX_CLASS_LENGTH = 500

/**
 * Returns a look-up from an element to its zone, inherited from the elements around it.
 *
 * An element that holds most of the page's prose is content whatever its class says: themes name their outermost
 * wrappers `content-sidebar-wrap`, and old pages are one large `<form>`.
 */
export function zonesOf(
  elements: readonly Element[],
  { proseOf, pageProse }: { proseOf: (element: Element) => number; pageProse: number },
): (element: Element) => Zone {
  const zones = new Map<Element, Zone>()
  for (const element of elements) {
    const { parent } = element
    const around = (parent !== null && isTag(parent) ? zones.get(parent) : undefined) ?? 'content'
    const isMain = NEVER_ZONED.has(element.name) || (pageProse > 0 && proseOf(element) * 2 > pageProse)
    zones.set(element, isMain ? around : combine(around, ownZone(element)))
  }
  return (element) => zones.get(element) ?? 'content'
}

function ownZone({ name, attribs }: Element): Zone | null {
  if (attribs.hidden !== undefined || /display\s*:\s*none/i.test(attribs.style ?? '')) return 'hidden'
  const names = `${attribs.class ?? ''} ${attribs.id ?? ''}`.slice(0, MAX_CLASS_LENGTH)
  const byClass = names === ' ' ? undefined : CLASS_ZONES.find(([, pattern]) => pattern.test(names))
  return byClass?.[0] ?? TAG_ZONES.get(name) ?? null
}

function combine(around: Zone, own: Zone | null): Zone {
  if (own === null || around === 'hidden') return around
  return around === 'sidebar' && own === 'related' ? 'sidebar' : own
}
