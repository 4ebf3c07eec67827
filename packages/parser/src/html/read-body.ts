import type { Element } from 'domhandler'
import {
  isDateLine,
  isFurniture,
  isHeadlineLike,
  isTerminated,
  isWall,
  readLabel,
} from '../hindi/classify-line.ts'
import { readSignOff } from '../hindi/split-sign-off.ts'
import { countWords } from '../text/count-words.ts'
import { matchingKey } from '../text/matching-key.ts'
import { createTeaser } from '../text/text-teasers.ts'
import type { Block, Survey } from './survey-page.ts'

/** The lines of an article's body, and where they stood. */
export type BodyLines = {
  readonly lines: readonly string[]
  /** Indexes of the survey's blocks that those lines are. */
  readonly kept: ReadonlySet<number>
  /** Short lines above the first paragraph: byline, place, date. */
  readonly front: readonly string[]
}

const PROMO_LINK_SHARE = 0.6
const SUBHEAD_BOLD_SHARE = 0.9
const MAX_SUBHEAD_WORDS = 20
const MAX_FRONT_WORDS = 15
const MIN_LINE_WORDS = 4

/**
 * Reads the lines of the article from its body element: no headings, captions, promos, teasers, tag lines, and
 * nothing after an agency's sign-off. `heads` are texts (headline, standfirst) that a body may repeat.
 *
 * Lines that say the story goes on elsewhere (`पूरी खबर पढ़ें`) stay in, for `readStory` to judge.
 */
export function readBody(survey: Survey, body: Element, heads: readonly string[]): BodyLines {
  const { from, to } = survey.extentOf(body).blocks
  const headKeys = new Set(heads.map(matchingKey))
  const lines: string[] = []
  const front: string[] = []
  const kept = new Set<number>()
  for (let index = from; index < to; index += 1) {
    const block = survey.blocks[index]
    if (block === undefined || headKeys.has(matchingKey(block.text))) continue
    if (isWall(block.text)) lines.push(block.text)
    else if (kept.size === 0 && isFrontLine(block)) front.push(block.text)
    else if (survey.zoneOf(block.element) === 'content' && isStoryLine(block, survey.blocks[index - 1])) {
      lines.push(block.text)
      kept.add(index)
      if (kept.size > 1 && readSignOff(block.text) !== null) break
    }
  }
  return { lines, kept, front }
}

function isFrontLine(block: Block): boolean {
  if (block.isHeading || isTerminated(block.text)) return false
  return isDateLine(block.text) || countWords(block.text) <= MAX_FRONT_WORDS
}

function isStoryLine(block: Block, before: Block | undefined): boolean {
  const { text } = block
  if (block.isHeading || block.linkShare > PROMO_LINK_SHARE || readLabel(text)?.kind === 'related')
    return false
  if (readSignOff(text) !== null) return true
  if (isFurniture(text) || isDateLine(text) || isSubhead(block)) return false
  if (before !== undefined && isTeaserText(before, text)) return false
  return isTerminated(text) || countWords(text) >= MIN_LINE_WORDS
}

function isSubhead({ text, boldShare }: Block): boolean {
  return boldShare > SUBHEAD_BOLD_SHARE && !isTerminated(text) && countWords(text) < MAX_SUBHEAD_WORDS
}

/** Text under a linked headline that opens with a dateline or is cut off belongs to another story. */
function isTeaserText(before: Block, text: string): boolean {
  if (before.linkShare <= PROMO_LINK_SHARE || !isHeadlineLike(before.text)) return false
  const { dateline, truncated } = createTeaser(before.text, text)
  return dateline.length > 0 || truncated
}
