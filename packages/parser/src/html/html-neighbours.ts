import type { Element } from 'domhandler'
import { isHeadlineLike, readLabel } from '../hindi/classify-line.ts'
import { NEXT_LABELS, PREVIOUS_LABELS } from '../hindi/related-phrases.ts'
import type { Neighbour } from '../page.ts'
import { resolveUrl } from '../resolve-url.ts'
import { cleanText } from '../text/clean-text.ts'
import { textOf } from './plain-text.ts'
import { elementsAround } from './story-links.ts'
import type { Survey } from './survey-page.ts'

type Direction = 'previous' | 'next'

const PREVIOUS_CLASS =
  /(?:^|[\s_-])(?:nav-previous|(?:prev|previous)[-_]?(?:post|article|story|news)|post-?prev(?:ious)?(?:-post)?|td-post-prev-post)(?=$|[\s_-])/i
const NEXT_CLASS =
  /(?:^|[\s_-])(?:nav-next|next[-_]?(?:post|article|story|news)|post-?next(?:-post)?|td-post-next-post)(?=$|[\s_-])/i
const REACH = 3
// longest first, so that "previous post" goes before "previous"
const LABELS = [...PREVIOUS_LABELS, ...NEXT_LABELS].sort((a, b) => b.length - a.length)

/**
 * Returns the neighbouring stories that a page links to: by `rel`, by the class around the link, or by a label
 * (`Read Next`, `अगली खबर`) in or before it.
 */
export function findNeighbours(
  survey: Survey,
  { base }: { base: string | null },
): { previous: Neighbour | null; next: Neighbour | null } {
  const found: { previous: Neighbour | null; next: Neighbour | null } = { previous: null, next: null }
  for (const link of survey.links) {
    const direction = directionOf(survey, link)
    if (direction === null || found[direction] !== null) continue
    const headline = withoutLabel(textOf(link))
    if (isHeadlineLike(headline)) found[direction] = { headline, url: resolveUrl(link.attribs.href, base) }
  }
  return found
}

function directionOf(survey: Survey, link: Element): Direction | null {
  const rel = ` ${link.attribs.rel?.toLowerCase() ?? ''} `
  if (rel.includes(' prev ')) return 'previous'
  if (rel.includes(' next ')) return 'next'
  const names = [link, ...elementsAround(link, { limit: REACH })].map(({ attribs }) => attribs.class ?? '')
  if (names.some((name) => PREVIOUS_CLASS.test(name))) return 'previous'
  if (names.some((name) => NEXT_CLASS.test(name))) return 'next'
  return labelled(survey, link)
}

function labelled(survey: Survey, link: Element): Direction | null {
  const { from } = survey.extentOf(link).blocks
  const lines = [survey.blocks[from - 1], survey.blocks[from]]
  const kinds = lines.map((block) => (block === undefined ? null : (readLabel(block.text)?.kind ?? null)))
  const kind = kinds.find((label) => label === 'previous' || label === 'next')
  return kind === 'previous' || kind === 'next' ? kind : null
}

function withoutLabel(text: string): string {
  const lower = text.toLowerCase()
  const label = LABELS.find(
    (name) => lower.startsWith(name) && !/^[\p{L}\p{M}]/u.test(text.slice(name.length)),
  )
  return cleanText(text.slice(label?.length ?? 0).replace(/^[\s:«‹←–—-]+|[\s»›→]+$/gu, ''))
}
