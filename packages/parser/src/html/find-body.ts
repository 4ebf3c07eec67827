import { compile } from 'css-select'
import { type AnyNode, type Element, isTag } from 'domhandler'
import { BODY_SELECTORS } from './body-selectors.ts'
import { elementsAround } from './story-links.ts'
import { isProse, type Survey } from './survey-page.ts'

const KNOWN_PLACES = BODY_SELECTORS.map((selector) => compile<AnyNode, Element>(selector))
const MIN_PROSE = 80
const MIN_SHARE = 0.4
const MAX_WIDENING = 3
const MIN_GAIN = 1.15
const MAX_LINK_SHARE = 0.15

/**
 * Returns the element that holds the article's text, or `null` where the page has no running prose.
 *
 * The first known selector whose fullest match holds enough prose wins; where no theme is known, the element under
 * which most prose stands directly (each line counts whole for its parent, half for the parent's parent). A known
 * place must hold a fair share of what the dense one does, so that a teaser card is not taken for the article.
 */
export function findBody(survey: Survey): Element | null {
  const dense = findDense(survey)
  const least = Math.max(MIN_PROSE, MIN_SHARE * (dense === null ? 0 : survey.proseOf(dense)))
  const open = survey.elements.filter(
    (element) => survey.proseOf(element) >= least && isContent(survey, element),
  )
  for (const isKnown of KNOWN_PLACES) {
    const body = fullest(survey, open.filter(isKnown))
    if (body !== null) return body
  }
  return dense !== null && survey.proseOf(dense) >= MIN_PROSE ? dense : null
}

function isContent(survey: Survey, element: Element): boolean {
  return survey.zoneOf(element) === 'content'
}

function fullest(survey: Survey, elements: readonly Element[]): Element | null {
  return elements.reduce<Element | null>(
    (best, element) => (best === null || survey.proseOf(element) > survey.proseOf(best) ? element : best),
    null,
  )
}

function findDense(survey: Survey): Element | null {
  const scores = new Map<Element, number>()
  const add = (element: Element | null, score: number): void => {
    if (element !== null) scores.set(element, (scores.get(element) ?? 0) + score)
  }
  for (const block of survey.blocks) {
    if (!isProse(block) || !isContent(survey, block.element)) continue
    const holder = block.element.name === 'p' ? elementAbove(block.element) : block.element
    add(holder, block.text.length)
    add(holder === null ? null : elementAbove(holder), block.text.length / 2)
  }
  const [best] = [...scores].sort(([, a], [, b]) => b - a)
  return best === undefined ? null : widen(survey, best[0])
}

/** Old and modular pages part one text over several boxes: goes up while that adds prose and few links. */
function widen(survey: Survey, dense: Element): Element {
  let body = dense
  for (const around of elementsAround(dense, { limit: MAX_WIDENING })) {
    if (around.name === 'body' || linkShareOf(survey, around) > MAX_LINK_SHARE) break
    if (survey.proseOf(around) >= survey.proseOf(body) * MIN_GAIN) body = around
  }
  return body
}

function linkShareOf(survey: Survey, element: Element): number {
  const { from, to } = survey.extentOf(element).blocks
  const blocks = survey.blocks.slice(from, to)
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0)
  return blocks.reduce((sum, { text, linkShare }) => sum + text.length * linkShare, 0) / Math.max(length, 1)
}

function elementAbove({ parent }: Element): Element | null {
  return parent !== null && isTag(parent) ? parent : null
}
