import { isFurniture, readLabel } from '../hindi/classify-line.ts'
import type { TeaserSet } from '../teaser.ts'
import { type Card, cardsOf, holds, teaserOf } from './story-cards.ts'
import { elementsAround, type StoryLink } from './story-links.ts'
import type { Block, Stretch, Survey } from './survey-page.ts'
import type { Element } from './tree.ts'

type Group = { readonly title: string | null; readonly cards: Card[] }

const MAX_TITLE_WORDS = 8
const TITLE_REACH = 3
/** Longer lines are running text; a page of one line with thousands of links is read in linear time. */
const MAX_LINE_LENGTH = 500
const TITLE_LINK_SHARE = 0.5

/**
 * Reads the related stories around and inside an article as teaser sets.
 *
 * Cards that stand in one list make a set, and a heading or label before it is its title. `kept` holds the blocks of
 * the article's own lines: links in them are part of the article.
 */
export function readHtmlTeasers(
  survey: Survey,
  links: readonly StoryLink[],
  { base, kept }: { base: string | null; kept: ReadonlySet<number> },
): TeaserSet[] {
  const outside = links.filter((link) => !kept.has(link.block) && isShown(survey, link.element))
  const numbers = [...kept]
  const story = { from: numbers[0] ?? 0, to: numbers.at(-1) ?? 0 }
  return groupCards(survey, cardsOf(survey, outside, kept), kept).flatMap((group) => {
    const place = placeOf(survey, group, story)
    const unique = new Map(group.cards.map((card) => [card.link.url, card]))
    const teasers = [...unique.values()].map((card) => teaserOf(survey, card, base))
    const isSet = teasers.length > 1 || group.title !== null || place === 'mid-body'
    return isSet ? [{ title: group.title, place, teasers }] : []
  })
}

function isShown(survey: Survey, link: Element): boolean {
  const zone = survey.zoneOf(link)
  return zone !== 'chrome' && zone !== 'hidden' && zone !== 'comments'
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
  const own = labelBefore(survey.blocks[card.link.block]?.text ?? '', card.link.headline)
  if (own !== null) return own
  for (let index = gap.to - 1; index >= gap.from; index -= 1) {
    const block = survey.blocks[index]
    if (block === undefined || kept.has(index)) return null
    const label = readLabel(block.text)
    if (label?.kind === 'related') return label.label
    if (isTitle(block)) return block.text
  }
  return null
}

/** The label on a link's own line: `ये भी पढ़ें: …`, or without a mark where only an element parts the two. */
function labelBefore(line: string, headline: string): string | null {
  if (line.length > MAX_LINE_LENGTH) return null
  const whole = readLabel(line)
  if (whole?.kind === 'related') return whole.label
  const label = line.endsWith(headline) ? readLabel(line.slice(0, -headline.length)) : null
  return label?.kind === 'related' ? label.label : null
}

/** A heading that is a link of more than three words is another story's headline. */
function isTitle({ isHeading, text, words, linkShare }: Block): boolean {
  const maxWords = linkShare > TITLE_LINK_SHARE ? 3 : MAX_TITLE_WORDS
  return isHeading && words <= maxWords && !isFurniture(text)
}

function isOneList(a: Card, b: Card): boolean {
  const [above, other] = [a, b].map(({ element }) => elementsAround(element, { limit: 2 }))
  return above?.some((element) => other?.includes(element)) ?? false
}

function isParted(a: Card, b: Card, kept: ReadonlySet<number>): boolean {
  return holds(kept, { from: a.blocks.to, to: b.blocks.from })
}

function placeOf(survey: Survey, { cards: [first] }: Group, story: Stretch): TeaserSet['place'] {
  if (first === undefined) return 'below'
  if (first.blocks.from < story.from || survey.zoneOf(first.element) === 'sidebar') return 'sidebar'
  return first.blocks.from < story.to ? 'mid-body' : 'below'
}
