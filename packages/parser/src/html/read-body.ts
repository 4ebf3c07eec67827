import { isFurniture, isHeadlineLike, isWall } from '../hindi/classify-line.ts'
import { matchingKey } from '../text/matching-key.ts'
import { isCutOff } from '../text/split-ellipsis.ts'
import { pairStrength } from '../text/text-teasers.ts'
import { kindOfLine } from './kind-of-line.ts'
import { outlyingLines } from './outlying-lines.ts'
import { type Block, isProse, type Stretch, type Survey, sumUp } from './survey-page.ts'
import { trailingPromos } from './trailing-promos.ts'
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

const PROMO_LINK_SHARE = 0.6
const WALL_REACH = 10
const END_REACH = 6
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
  const prose = openProse(survey)
  const walls: string[] = []
  const front: string[] = []
  const kept = new Set<number>()
  const strays: number[] = []
  let subheads: number[] = []
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
    const kind = kindOfLine(survey, index, { isBegun: kept.size > 0 })
    if (kind === 'wall') walls.push(block.text)
    if (kind === 'front') front.push(block.text)
    // a heading leads to what follows it: to text over a picture's credit, but not over a promo
    if (kind === 'other' && block.linkShare > PROMO_LINK_SHARE) subheads = []
    if (kind === 'subhead' && !survey.isDevanagari) subheads.push(index)
    if (kind !== 'story' && kind !== 'sign-off') continue
    if (kind === 'sign-off' && isInMiddle(prose, { from, to }, index)) continue
    for (const line of [...subheads, index]) kept.add(line)
    subheads = []
    if (kind === 'sign-off' && kept.size > 1) break
  }
  for (const index of trailingPromos(survey, kept)) kept.delete(index)
  for (const index of outlyingLines(survey, kept)) kept.delete(index)
  const last = [...kept].at(-1) ?? to
  for (let index = last + 1; index < to; index += 1) if (isOpen(survey, index)) strays.push(index)
  const lines = [...kept].map((index) => survey.blocks[index]?.text ?? '')
  return { lines: [...lines, ...walls, ...wallBehind(survey, last)], kept, front, strays }
}

/** Characters of running text up to each line of the page that belong to no other part and no other story. */
function openProse(survey: Survey): readonly number[] {
  const isOwn = (block: Block): boolean =>
    isProse(block) && survey.zoneOf(block.element) === 'content' && !isCutOff(block.text)
  return sumUp(survey.blocks.map((block) => (isOwn(block) ? block.text.length : 0)))
}

/** An agency over more text than stands above it signs a picture. */
function isInMiddle(prose: readonly number[], { from, to }: Stretch, at: number): boolean {
  return (prose[to] ?? 0) - (prose[at] ?? 0) > (prose[at] ?? 0) - (prose[from] ?? 0)
}

/**
 * A headline-like line over text that is cut off tells of another story: a promo where the story goes on, its end where
 * such pairs follow each other or nothing does.
 */
function pairAt(survey: Survey, at: number, to: number): 'none' | 'promo' | 'end' {
  const strength = strengthAt(survey, at, to)
  if (strength === 0) return 'none'
  if (strengthAt(survey, at + 2, to) > 0) return 'end'
  const under = survey.blocks.slice(at + 2, Math.min(to, at + 2 + END_REACH))
  if (to <= at + 2 + END_REACH && under.every(({ text }) => isFurniture(text))) return 'end'
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

/** Looks for an app wall under the text, up to where other stories begin. */
function wallBehind(survey: Survey, last: number): string[] {
  for (const { text, linkShare } of survey.blocks.slice(last + 1, last + 1 + WALL_REACH)) {
    if (isWall(text)) return [text]
    if (linkShare > PROMO_LINK_SHARE && isHeadlineLike(text)) return []
  }
  return []
}
