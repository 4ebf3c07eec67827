import { isHeadlineLike, readLabel } from '../hindi/classify-line.ts'
import { NEXT_LABELS, PREVIOUS_LABELS } from '../hindi/related-phrases.ts'
import type { Neighbour } from '../page.ts'
import { resolveUrl } from '../resolve-url.ts'
import { cleanText } from '../text/clean-text.ts'
import { namesOf } from './names-of.ts'
import { textOf } from './plain-text.ts'
import { elementsAround } from './story-links.ts'
import type { Survey } from './survey-page.ts'
import { attributeOf, type Element } from './tree.ts'

type Direction = 'previous' | 'next'

const SIDE_NAMES: readonly (readonly [Direction, RegExp])[] = [
  [
    'previous',
    /(?:^|[\s_-])(?:nav-previous|(?:prev|previous)[-_]?(?:post|article|story|news)|post-?prev(?:ious)?(?:-post)?|td-post-prev-post)(?=$|[\s_-])/,
  ],
  [
    'next',
    /(?:^|[\s_-])(?:nav-next|next[-_]?(?:post|article|story|news)|post-?next(?:-post)?|td-post-next-post)(?=$|[\s_-])/,
  ],
]
const REACH = 3
// longest first, so that "previous post" goes before "previous"
const LABELS = [...PREVIOUS_LABELS, ...NEXT_LABELS].sort((a, b) => b.length - a.length)

/**
 * Returns the neighbouring stories that a page links to: by `rel`, by the class around the link, or by a label
 * (`Read Next`, `अगली खबर`) in or before it; and all links that lead there, which are no teasers.
 */
export function findNeighbours(
  survey: Survey,
  { base }: { base: string | null },
): { previous: Neighbour | null; next: Neighbour | null; links: ReadonlySet<Element> } {
  const found: { previous: Neighbour | null; next: Neighbour | null } = { previous: null, next: null }
  const links = new Set<Element>()
  const named = new Map<string, Direction | null>()
  for (const link of survey.links) {
    const direction = directionOf(survey, link, named)
    if (direction === null) continue
    links.add(link)
    if (found[direction] !== null) continue
    const headline = withoutLabel(textOf(link))
    if (isHeadlineLike(headline))
      found[direction] = { headline, url: resolveUrl(attributeOf(link, 'href'), base) }
  }
  return { ...found, links }
}

function directionOf(survey: Survey, link: Element, named: Map<string, Direction | null>): Direction | null {
  const rel = attributeOf(link, 'rel')?.toLowerCase().split(/\s+/)
  if (rel?.includes('prev')) return 'previous'
  if (rel?.includes('next')) return 'next'
  for (const element of [link, ...elementsAround(link, { limit: REACH })]) {
    const names = namesOf(element)
    const side = named.get(names) ?? (named.has(names) ? null : sideOf(names))
    named.set(names, side)
    if (side !== null) return side
  }
  return labelled(survey, link)
}

function sideOf(names: string): Direction | null {
  return SIDE_NAMES.find(([, pattern]) => pattern.test(names))?.[0] ?? null
}

function labelled(survey: Survey, link: Element): Direction | null {
  const { from, to } = survey.blocksOf(link)
  const own = from === to ? textOf(link) : (survey.blocks[from]?.text ?? '')
  return neighbourLabel(own) ?? neighbourLabel(survey.blocks[from - 1]?.text ?? '') ?? labelInFront(own)
}

function neighbourLabel(line: string): Direction | null {
  const kind = readLabel(line)?.kind
  return kind === 'previous' || kind === 'next' ? kind : null
}

/** A label of two words or more needs no mark behind it: `पिछली खबर राज्य में …`. */
function labelInFront(text: string): Direction | null {
  const label = frontLabel(text)
  if (label === null || !label.includes(' ')) return null
  return NEXT_LABELS.includes(label) ? 'next' : 'previous'
}

function frontLabel(text: string): string | null {
  const lower = text.slice(0, 40).toLowerCase()
  return (
    LABELS.find((name) => lower.startsWith(name) && !/^[\p{L}\p{M}]/u.test(lower.slice(name.length))) ?? null
  )
}

function withoutLabel(text: string): string {
  const rest = text.slice(frontLabel(text)?.length ?? 0)
  return cleanText(rest.replace(/^[\s:«‹←–—-]+|[\s»›→]+$/gu, ''))
}
