import { isDateLine, isFurniture, isWall, readLabel } from '../hindi/classify-line.ts'
import { readByline } from '../text/byline.ts'
import { matchingKey } from '../text/matching-key.ts'
import { namesOf } from './names-of.ts'
import { type Block, isProse, type Survey } from './survey-page.ts'
import type { Element } from './tree.ts'

/** Words of a `class` that name the text between headline and body. Source: frequent themes. */
const LEAD_NAMES =
  /(?:^|[\s_-])(?:abstract|deck|excerpt|intro(?:duction)?|kurztext|lead|sapo|standfirst|strap(?:line)?|sub-?(?:head(?:ing|line)?|title)|summary|synopsis|teaser|vorspann)(?=$|[\s_-])/
/** Words of a `class` around bylines and dates, and what their lines hold. */
const META_NAMES =
  /(?:^|[\s_-])(?:author|by-?line|credits?|date(?:line)?|info|meta|time(?:stamp)?)(?=$|[\s_-])/
const CLOCK = /(?:^|[^\d])\d{1,2}:\d{2}(?!\d)|(?:^|[^\d])(?:19|20)\d{2}(?!\d)/
const MAX_META_WORDS = 15
const REACH = 60
const MIN_WORDS = 8
const MIN_NAMED_WORDS = 4
const MAX_LENGTH = 900
const MAX_LINK_SHARE = 0.3
const SAMPLE = 80

/**
 * Returns the lines between the headline and the body that belong to the story: a standfirst, the first paragraph in a
 * box of its own. Bylines, captions, teasers and what the body says again are left out.
 */
export function findLead(survey: Survey, body: Element, headline: string | null): readonly Block[] {
  const { from, to } = survey.blocksOf(body)
  const begin = survey.blocks.findIndex((block, index) => index >= from && index < to && isProse(block))
  const headAt = headlineAt(survey, Math.max(begin, from), headline)
  if (headAt === null) return []
  // a body that holds its headline may hold the standfirst too, but prose in it is the story
  if (headAt >= from) {
    const under = survey.blocks.slice(headAt + 1, begin).find((block) => isNamed(block) && isLead(block))
    return under === undefined ? [] : [under]
  }
  const text = matchingKey(
    survey.blocks
      .slice(from, to)
      .map((block) => block.text)
      .join(' '),
  )
  return survey.blocks.slice(headAt + 1, from).filter((block) => {
    if (survey.zoneOf(block.element) !== 'content' || !isLead(block)) return false
    return !text.includes(matchingKey(block.text).slice(0, SAMPLE))
  })
}

function headlineAt(survey: Survey, before: number, headline: string | null): number | null {
  const key = matchingKey(headline ?? '')
  for (let index = before - 1; index >= Math.max(0, before - REACH); index -= 1) {
    const block = survey.blocks[index]
    if (block === undefined || survey.zoneOf(block.element) !== 'content') continue
    if (block.element.name === 'h1' || (block.isHeading && matchingKey(block.text) === key)) return index
  }
  return null
}

function isNamed({ element }: Block): boolean {
  return LEAD_NAMES.test(namesOf(element)) || /^h[2-4]$/.test(element.name)
}

function isLead(block: Block): boolean {
  const { text, words, element, linkShare } = block
  if (META_NAMES.test(namesOf(element)) || (CLOCK.test(text) && words < MAX_META_WORDS)) return false
  if (words < (isNamed(block) ? MIN_NAMED_WORDS : MIN_WORDS)) return false
  if (text.length > MAX_LENGTH || linkShare > MAX_LINK_SHARE) return false
  return (
    !isFurniture(text) &&
    !isDateLine(text) &&
    !isWall(text) &&
    readByline(text) === null &&
    readLabel(text) === null
  )
}
