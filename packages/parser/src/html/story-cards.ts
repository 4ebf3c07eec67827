import { isDateLine, isFurniture } from '../hindi/classify-line.ts'
import type { Teaser } from '../teaser.ts'
import { createTeaser } from '../text/text-teasers.ts'
import { imageUrlOf } from './image-url-of.ts'
import { elementsAround, type StoryLink } from './story-links.ts'
import type { Stretch, Survey } from './survey-page.ts'
import type { Element } from './tree.ts'

/** A story link with everything around it that speaks of the same story. */
export type Card = { readonly link: StoryLink; readonly element: Element; readonly blocks: Stretch }

const MIN_TEXT_WORDS = 6
const MAX_TEXT_LENGTH = 1500
const MAX_LINKS = 30
const MAX_BLOCKS = 30

/**
 * Returns the cards of story links, in page order: the largest element around a link that links to no second story and
 * holds no line of the article (`kept`). A story that stands in two places of a page has two cards.
 */
export function cardsOf(survey: Survey, links: readonly StoryLink[], kept: ReadonlySet<number>): Card[] {
  const urls = new Map(links.map((link) => [link.element, link.url]))
  const cards: Card[] = []
  for (const link of links) {
    const before = cards.at(-1)
    // picture and headline of one card are two links to one place
    if (before?.link.url === link.url && link.block < before.blocks.to + 1) continue
    cards.push(cardOf(survey, link, { urls, kept }))
  }
  return cards
}

function cardOf(
  survey: Survey,
  link: StoryLink,
  { urls, kept }: { urls: ReadonlyMap<Element, string>; kept: ReadonlySet<number> },
): Card {
  const isCard = (element: Element): boolean => {
    const { links, blocks } = survey.extentOf(element)
    if (links.to - links.from > MAX_LINKS || blocks.to - blocks.from > MAX_BLOCKS) return false
    const inside = survey.links.slice(links.from, links.to)
    return inside.every((other) => (urls.get(other) ?? link.url) === link.url) && !holds(kept, blocks)
  }
  let element = link.element
  for (const around of elementsAround(link.element)) {
    if (!isCard(around)) break
    element = around
  }
  const { from, to } = survey.blocksOf(element)
  // a link inside a line of text has that line for a card
  return { link, element, blocks: { from: Math.min(from, link.block), to: Math.max(to, link.block + 1) } }
}

/** Returns true where one of the numbers lies inside a stretch. */
export function holds(numbers: ReadonlySet<number>, { from, to }: Stretch): boolean {
  for (let index = from; index < to; index += 1) if (numbers.has(index)) return true
  return false
}

/** Returns what a card says: headline, first line of text, picture. */
export function teaserOf(survey: Survey, { link, element, blocks }: Card, base: string | null): Teaser {
  const lines = survey.blocks.slice(blocks.from, blocks.to)
  const text = lines.find(
    ({ text, words }) =>
      words >= MIN_TEXT_WORDS &&
      text.length <= MAX_TEXT_LENGTH &&
      !text.includes(link.headline) &&
      !isFurniture(text) &&
      !isDateLine(text),
  )
  const { from, to } = survey.extentOf(element).images
  const image = survey.images
    .slice(from, to)
    .map((picture) => imageUrlOf(picture, base))
    .find((url) => url !== null)
  return { ...createTeaser(link.headline, text?.text ?? null), url: link.url, image: image ?? null }
}
