import type { Element } from 'domhandler'
import { isDateLine, isFurniture, readLabel } from '../hindi/classify-line.ts'
import type { Teaser, TeaserSet } from '../teaser.ts'
import { countWords } from '../text/count-words.ts'
import { createTeaser } from '../text/text-teasers.ts'
import { imageUrlOf } from './image-url-of.ts'
import { elementsAround, type StoryLink } from './story-links.ts'
import type { Block, Stretch, Survey } from './survey-page.ts'

/** A story link with everything around it that speaks of the same story. */
type Card = { readonly link: StoryLink; readonly element: Element; readonly blocks: Stretch }

type Group = { readonly title: string | null; readonly cards: Card[] }

const MIN_TEXT_WORDS = 6
const MAX_TITLE_WORDS = 8
const TITLE_REACH = 3
const TITLE_LINK_SHARE = 0.5
const MAX_CARD_LINKS = 30
const MAX_CARD_BLOCKS = 30

/**
 * Reads the related stories around and inside an article as teaser sets.
 *
 * A card is the largest element around a story link that links to no second story; cards that stand in one list make
 * a set, and a heading or label before it is its title. `kept` holds the blocks of the article's own lines: links in
 * them are part of the article.
 */
export function readHtmlTeasers(
  survey: Survey,
  links: readonly StoryLink[],
  { base, kept }: { base: string | null; kept: ReadonlySet<number> },
): TeaserSet[] {
  const outside = links.filter((link) => !kept.has(link.block) && isShown(survey, link.element))
  const cards = cardsOf(survey, outside, kept)
  const numbers = [...kept]
  const story = { from: numbers[0] ?? 0, to: numbers.at(-1) ?? 0 }
  return groupCards(survey, cards, kept).flatMap((group) => {
    const place = placeOf(survey, group, story)
    const teasers = group.cards.map((card) => teaserOf(survey, card, base))
    const isSet = teasers.length > 1 || group.title !== null || place === 'mid-body'
    return isSet ? [{ title: group.title, place, teasers }] : []
  })
}

function isShown(survey: Survey, link: Element): boolean {
  const zone = survey.zoneOf(link)
  return zone !== 'chrome' && zone !== 'hidden'
}

function cardsOf(survey: Survey, links: readonly StoryLink[], kept: ReadonlySet<number>): Card[] {
  const urls = new Map(links.map((link) => [link.element, link.url]))
  const isCard = (element: Element, url: string): boolean => {
    const extent = survey.extentOf(element)
    if (lengthOf(extent.links) > MAX_CARD_LINKS || lengthOf(extent.blocks) > MAX_CARD_BLOCKS) return false
    const inside = survey.links.slice(extent.links.from, extent.links.to)
    const isOneStory = inside.every((link) => (urls.get(link) ?? url) === url)
    return isOneStory && !numbersOf(extent.blocks).some((block) => kept.has(block))
  }
  const firstLinks = [...new Map(links.toReversed().map((link) => [link.url, link])).values()].toReversed()
  return firstLinks.map((link) => {
    const around = elementsAround(link.element)
    const end = around.findIndex((element) => !isCard(element, link.url))
    const element = around.slice(0, end < 0 ? around.length : end).at(-1) ?? link.element
    const { from, to } = survey.extentOf(element).blocks
    // a link inside a line of text has that line for a card
    return { link, element, blocks: { from: Math.min(from, link.block), to: Math.max(to, link.block + 1) } }
  })
}

function lengthOf({ from, to }: Stretch): number {
  return to - from
}

function numbersOf({ from, to }: Stretch): number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, offset) => from + offset)
}

function groupCards(survey: Survey, cards: readonly Card[], kept: ReadonlySet<number>): Group[] {
  const groups: Group[] = []
  let previous: Card | null = null
  for (const card of cards) {
    const from = Math.max(previous?.blocks.to ?? 0, card.blocks.from - TITLE_REACH)
    const title = findTitle(survey, { from, to: card.blocks.from }, card, kept)
    const isSame =
      previous !== null && title === null && isOneList(previous, card) && !isParted(previous, card, kept)
    if (isSame) groups.at(-1)?.cards.push(card)
    else groups.push({ title, cards: [card] })
    previous = card
  }
  return groups
}

function findTitle(survey: Survey, gap: Stretch, card: Card, kept: ReadonlySet<number>): string | null {
  const own = readLabel(survey.blocks[card.link.block]?.text ?? '')
  if (own !== null && own.kind === 'related') return own.label
  for (let index = gap.to - 1; index >= gap.from; index -= 1) {
    const block = survey.blocks[index]
    if (block === undefined || kept.has(index)) return null
    const label = readLabel(block.text)
    if (label?.kind === 'related') return label.label
    if (isTitle(block)) return block.text
  }
  return null
}

/** A heading that is a link of more than three words is another story's headline. */
function isTitle({ isHeading, text, linkShare }: Block): boolean {
  const maxWords = linkShare > TITLE_LINK_SHARE ? 3 : MAX_TITLE_WORDS
  return isHeading && countWords(text) <= maxWords && !isFurniture(text)
}

function isOneList(a: Card, b: Card): boolean {
  const [above, other] = [a, b].map(({ element }) => elementsAround(element, { limit: 2 }))
  return above?.some((element) => other?.includes(element)) ?? false
}

function isParted(a: Card, b: Card, kept: ReadonlySet<number>): boolean {
  return numbersOf({ from: a.blocks.to, to: b.blocks.from }).some((block) => kept.has(block))
}

function placeOf(survey: Survey, { cards: [first] }: Group, story: Stretch): TeaserSet['place'] {
  if (first === undefined) return 'below'
  if (first.blocks.from < story.from || survey.zoneOf(first.element) === 'sidebar') return 'sidebar'
  return first.blocks.from < story.to ? 'mid-body' : 'below'
}

function teaserOf(survey: Survey, { link, element, blocks }: Card, base: string | null): Teaser {
  const text = survey.blocks
    .slice(blocks.from, blocks.to)
    .find(
      (block) =>
        block.text !== link.headline && !block.text.includes(link.headline) && isTeaserLine(block.text),
    )
  const { from, to } = survey.extentOf(element).images
  const image = survey.images
    .slice(from, to)
    .map((picture) => imageUrlOf(picture, base))
    .find((url) => url !== null)
  return { ...createTeaser(link.headline, text?.text ?? null), url: link.url, image: image ?? null }
}

function isTeaserLine(text: string): boolean {
  return countWords(text) >= MIN_TEXT_WORDS && !isFurniture(text) && !isDateLine(text)
}
