import { isCutOff } from '../text/split-ellipsis.ts'
import { BODY_NAMES } from './body-names.ts'
import { matchesSelector } from './matches-selector.ts'
import { elementsNamed } from './names-of.ts'
import { type Block, isInScript, isProse, type Survey, sumUp } from './survey-page.ts'
import { attributeOf, type Element } from './tree.ts'

const MIN_WORTH = 40
const KNOWN_SHARE = 0.6
const MIN_LINK_SHARE = 0.5
const LINK_COST = 8

/**
 * Returns the element that holds the article's text, or `null` where the page has no running prose.
 *
 * Prose makes an element worth its length, links, short lines and parts that the page marks as furniture cost: the
 * element of the greatest worth is the smallest that holds all boxes of one text. A place that is known to hold
 * articles (microdata, names of themes) and is nearly worth as much goes before it. `known` is a publisher's own place,
 * for pages that have it.
 */
export function findBody(survey: Survey, { known = null }: { known?: string | null } = {}): Element | null {
  if (known !== null) {
    const places = survey.elements.filter((element) => matchesSelector(element, known))
    const fullest = greatest(places, survey.proseOf)
    if (fullest !== null && survey.proseOf(fullest) >= MIN_WORTH) return fullest
  }
  const worthUpTo = sumUp(
    survey.blocks.map((block, index) => worthOf(survey, block, survey.blocks[index - 1])),
  )
  const worth = (element: Element): number => {
    const { from, to } = survey.blocksOf(element)
    return (worthUpTo[to] ?? 0) - (worthUpTo[from] ?? 0)
  }
  const open = survey.elements.filter(
    (element) => survey.zoneOf(element) === 'content' && worth(element) >= MIN_WORTH,
  )
  const best = greatest(open, worth)
  if (best === null) return null
  const likely = new Set(open.filter((element) => worth(element) >= worth(best) * KNOWN_SHARE))
  const marked = [...likely].filter(
    (element) => attributeOf(element, 'itemprop')?.toLowerCase() === 'articlebody',
  )
  if (marked.length > 0) return greatest(marked, worth)
  for (const pattern of BODY_NAMES) {
    const named = elementsNamed(survey, pattern).filter((element) => likely.has(element))
    if (named.length > 0) return greatest(named, worth)
  }
  return best
}

/** Among equals the innermost. */
function greatest(elements: readonly Element[], worth: (element: Element) => number): Element | null {
  let best: Element | null = null
  for (const element of elements) if (best === null || worth(element) >= worth(best)) best = element
  return best
}

function worthOf(survey: Survey, block: Block, before: Block | undefined): number {
  const { length } = block.text
  const zone = survey.zoneOf(block.element)
  if (zone === 'hidden' || zone === 'caption') return 0
  if (zone !== 'content') return -Math.min(length, 100) / 2
  if (isProse(block) && isInScript(survey, block.text)) return isTeaser(block, before) ? -length : length
  if (block.isHeading) return 0
  if (block.linkShare > MIN_LINK_SHARE) return -length - LINK_COST
  return -length / 4
}

/** Text that is cut off under a linked line belongs to another story. */
function isTeaser({ text }: Block, before: Block | undefined): boolean {
  return before !== undefined && before.linkShare > MIN_LINK_SHARE && isCutOff(text)
}
