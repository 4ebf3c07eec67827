import {
  isDateLine,
  isFurniture,
  isHeadlineLike,
  isTerminated,
  isWall,
  readLabel,
} from '../hindi/classify-line.ts'
import { readSignOff } from '../hindi/split-sign-off.ts'
import { readByline } from '../text/byline.ts'
import { createTeaser } from '../text/text-teasers.ts'
import { type Block, isInScript, type Survey } from './survey-page.ts'
import { isCredit } from './trailing-promos.ts'

/** What a line inside an article's body is. */
export type LineKind = 'story' | 'subhead' | 'sign-off' | 'wall' | 'front' | 'other'

const PROMO_LINK_SHARE = 0.6
const SUBHEAD_BOLD_SHARE = 0.9
const MAX_SUBHEAD_WORDS = 20
const MAX_FRONT_WORDS = 15
const MAX_BYLINE_WORDS = 5
const MIN_LINE_WORDS = 4
/** Elements whose lines are text however short they are. */
const TEXT_TAGS = new Set(['blockquote', 'dd', 'dt', 'li', 'p', 'pre', 'td', 'th'])
/** A link that shows its own address is text. */
const ADDRESS = /^(?:\[?\d{1,2}\]?\s|[»•–-]\s)?(?:https?:\/\/|www\.)\S+$|^[^\s@]+@[^\s@]+\.[^\s@]+$/i

/**
 * Returns what a line of a body is. `isBegun` is true where lines of the story stand above it: bylines, places and dates
 * stand in front of the first one only.
 */
export function kindOfLine(survey: Survey, index: number, { isBegun }: { isBegun: boolean }): LineKind {
  const block = survey.blocks[index]
  if (block === undefined) return 'other'
  const { text, words, element } = block
  if (isWall(text)) return 'wall'
  if (!isBegun && isFrontLine(survey, block)) return 'front'
  if (survey.zoneOf(element) !== 'content' || (block.linkShare > PROMO_LINK_SHARE && !ADDRESS.test(text)))
    return 'other'
  if (readLabel(text)?.kind === 'related') return 'other'
  if (isCredit(text)) return 'other'
  if (readSignOff(text) !== null) return 'sign-off'
  if (!isInScript(survey, text)) return 'other'
  if (isFurniture(text) || isDateLine(text) || isByline(text)) return 'other'
  if (isSubhead(block)) return 'subhead'
  const before = survey.blocks[index - 1]
  if (before !== undefined && isTeaserText(before, text, isBegun)) return 'other'
  return isTerminated(text) || words >= MIN_LINE_WORDS || TEXT_TAGS.has(element.name) ? 'story' : 'other'
}

/** A writer's name behind its label, which no sentence is. */
function isByline(text: string): boolean {
  return !isTerminated(text) && readByline(text) !== null
}

function isFrontLine(survey: Survey, block: Block): boolean {
  const isItem = block.element.name === 'li' && !survey.isDevanagari
  if (block.isHeading || isItem || isTerminated(block.text)) return isDateLine(block.text)
  const maxWords = survey.isDevanagari ? MAX_FRONT_WORDS : MAX_BYLINE_WORDS
  return isDateLine(block.text) || readByline(block.text) !== null || block.words <= maxWords
}

function isSubhead({ text, words, isHeading, boldShare }: Block): boolean {
  return isHeading || (boldShare > SUBHEAD_BOLD_SHARE && !isTerminated(text) && words < MAX_SUBHEAD_WORDS)
}

/** Text under a linked headline that is cut off, or opens with a dateline inside a story, belongs to another one. */
function isTeaserText(before: Block, text: string, isBegun: boolean): boolean {
  if (before.linkShare <= PROMO_LINK_SHARE || !isHeadlineLike(before.text)) return false
  const { dateline, truncated } = createTeaser(before.text, text)
  return truncated || (isBegun && dateline.length > 0)
}
