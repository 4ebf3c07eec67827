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
import { matchingKey } from '../text/matching-key.ts'
import { isCutOff } from '../text/split-ellipsis.ts'
import { createTeaser, pairStrength } from '../text/text-teasers.ts'
import { type Block, isInScript, type Stretch, type Survey } from './survey-page.ts'
import type { Element } from './tree.ts'

/** The lines of an article's body, and where they stood. */
export type BodyLines = {
  readonly lines: readonly string[]
  /** Indexes of the survey's blocks that those lines are. */
  readonly kept: ReadonlySet<number>
  /** Short lines above the first paragraph: byline, place, date. */
  readonly front: readonly string[]
  /** Indexes of blocks in the body that tell of other stories, without links: pairs of headline and cut-off text. */
  readonly strays: readonly number[]
}

type LineKind = 'story' | 'subhead' | 'sign-off' | 'wall' | 'front' | 'other'

const PROMO_LINK_SHARE = 0.6
const SUBHEAD_BOLD_SHARE = 0.9
const MAX_SUBHEAD_WORDS = 20
const MAX_FRONT_WORDS = 15
const MAX_BYLINE_WORDS = 5
const MIN_LINE_WORDS = 4
const WALL_REACH = 10
/** Elements whose lines are text however short they are. */
const TEXT_TAGS = new Set(['blockquote', 'dd', 'dt', 'li', 'p', 'pre', 'td', 'th'])
/** A link that shows its own address is text. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[^\s@]+@[^\s@]+\.[^\s@]+$/i

/**
 * Reads the lines of the article from its body element: no captions, promos, teasers, tag lines, and nothing after an
 * agency's sign-off. `heads` are texts (headline, standfirst) that a body may repeat.
 *
 * Headings and bold lines between paragraphs are kept outside Hindi only: in Hindi pages they label promos as often as
 * parts of the story. Lines that say the story goes on elsewhere (`पूरी खबर पढ़ें`), inside the body or right behind it,
 * stay in for `readStory` to judge.
 */
export function readBody(survey: Survey, body: Element, heads: readonly string[]): BodyLines {
  const headKeys = new Set(heads.map(matchingKey))
  const { from, to } = underHeadline(survey, survey.blocksOf(body), headKeys)
  const lines: string[] = []
  const front: string[] = []
  const kept = new Set<number>()
  const strays: number[] = []
  let subheads: number[] = []
  const keep = (index: number): void => {
    kept.add(index)
    lines.push(survey.blocks[index]?.text ?? '')
  }
  for (let index = from; index < to; index += 1) {
    const block = survey.blocks[index]
    if (block === undefined || headKeys.has(matchingKey(block.text))) continue
    const pair = kept.size === 0 ? 'none' : pairAt(survey, index, to)
    if (pair === 'end') break
    if (pair === 'promo') {
      strays.push(index, index + 1)
      index += 1
      continue
    }
    const kind = kindOf(survey, index, block, kept.size > 0)
    if (kind === 'wall') lines.push(block.text)
    if (kind === 'front') front.push(block.text)
    if (kind === 'other') subheads = []
    if (kind === 'subhead' && !survey.isDevanagari) subheads.push(index)
    if (kind !== 'story' && kind !== 'sign-off') continue
    subheads.forEach(keep)
    subheads = []
    keep(index)
    if (kind === 'sign-off' && kept.size > 1) break
  }
  const last = [...kept].at(-1)
  if (last === undefined) return { lines, kept, front, strays }
  lines.push(...wallBehind(survey, last))
  for (let index = last + 1; index < to; index += 1) if (isOpen(survey, index)) strays.push(index)
  return { lines, kept, front, strays }
}

/**
 * A headline-like line over text that is cut off tells of another story: a promo where the story goes on, its end where
 * such pairs follow each other or nothing does.
 */
function pairAt(survey: Survey, at: number, to: number): 'none' | 'promo' | 'end' {
  const strength = strengthAt(survey, at, to)
  if (strength === 0) return 'none'
  if (strengthAt(survey, at + 2, to) > 0) return 'end'
  const under = survey.blocks.slice(at + 2, to).filter(({ text }) => !isFurniture(text))
  if (under.length === 0) return 'end'
  return strength === 2 ? 'promo' : 'none'
}

function strengthAt(survey: Survey, at: number, to: number): 0 | 1 | 2 {
  const [headline, text] = [survey.blocks[at]?.text, survey.blocks[at + 1]?.text]
  if (headline === undefined || text === undefined || at + 1 >= to || !isCutOff(text)) return 0
  return isOpen(survey, at) && isOpen(survey, at + 1) ? pairStrength([headline, text], 0) : 0
}

function isOpen(survey: Survey, index: number): boolean {
  const block = survey.blocks[index]
  return block !== undefined && survey.zoneOf(block.element) === 'content'
}

/** A body that holds its own headline begins behind it: crumbs and bars stand above. */
function underHeadline(survey: Survey, { from, to }: Stretch, headKeys: ReadonlySet<string>): Stretch {
  const lines = survey.blocks.slice(from, to)
  const at = lines.findLastIndex(
    ({ element, text }) => element.name === 'h1' && headKeys.has(matchingKey(text)),
  )
  return { from: from + at + 1, to }
}

function kindOf(survey: Survey, index: number, block: Block, isBegun: boolean): LineKind {
  const { text, words, element } = block
  if (isWall(text)) return 'wall'
  if (!isBegun && isFrontLine(survey, block)) return 'front'
  if (survey.zoneOf(element) !== 'content' || (block.linkShare > PROMO_LINK_SHARE && !ADDRESS.test(text)))
    return 'other'
  if (readLabel(text)?.kind === 'related') return 'other'
  if (readSignOff(text) !== null) return 'sign-off'
  if (!isInScript(survey, text)) return 'other'
  if (isFurniture(text) || isDateLine(text)) return 'other'
  if (isSubhead(block)) return 'subhead'
  const before = survey.blocks[index - 1]
  if (before !== undefined && isTeaserText(before, text, isBegun)) return 'other'
  return isTerminated(text) || words >= MIN_LINE_WORDS || TEXT_TAGS.has(element.name) ? 'story' : 'other'
}

function isFrontLine(survey: Survey, block: Block): boolean {
  if (block.isHeading || isTerminated(block.text)) return false
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

/** Looks for an app wall under the text, up to where other stories begin. */
function wallBehind(survey: Survey, last: number): string[] {
  for (const { text, linkShare } of survey.blocks.slice(last + 1, last + 1 + WALL_REACH)) {
    if (isWall(text)) return [text]
    if (linkShare > PROMO_LINK_SHARE && isHeadlineLike(text)) return []
  }
  return []
}
