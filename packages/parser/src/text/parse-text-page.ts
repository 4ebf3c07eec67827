import { isFurniture, isHeadlineLike, isWall, readLabel } from '../hindi/classify-line.ts'
import { splitSignOff } from '../hindi/split-sign-off.ts'
import type { Page } from '../page.ts'
import { readStory } from '../story.ts'
import type { TeaserSet } from '../teaser.ts'
import { splitLines } from './split-lines.ts'
import { type Front, readFront } from './text-front.ts'
import { takeNeighbours } from './text-neighbours.ts'
import { pairStrength, readTeaserSets } from './text-teasers.ts'

type Parts = {
  /** The story's lines, in order. */
  readonly body: readonly string[]
  readonly agency: string | null
  /** Teasers that stood between the story's lines. */
  readonly inside: readonly TeaserSet[]
  /** Lines that belong to no story of this page: teasers and furniture after its end. */
  readonly after: readonly string[]
}

const MIN_LISTING = 3
const MAX_PROMO_HEADLINES = 8

/**
 * Reads the plain text of a news page: the text that a browser shows, or what somebody pasted.
 *
 * A headline-like line followed by text that opens with a dateline or ends in `...` is a teaser; an agency's sign-off
 * ends the article; where nobody signed, two teasers in a row do. Neighbours are found by their labels. Plain text
 * holds no addresses, so every `url` is `null`.
 */
export function parseTextPage(text: string, { now = null }: { now?: Temporal.Instant | null } = {}): Page {
  const { lines, previous, next } = takeNeighbours(splitLines(text))
  const front = isListing(lines) ? null : readFront(lines, { now })
  if (front === null) return { article: null, teaserSets: readListing(lines), previous, next }
  const parts = splitParts(lines.slice(front.bodyAt))
  const story = readStory(parts.body, { signedBy: parts.agency })
  return {
    article: story === null ? null : { ...fieldsOf(front), ...story },
    teaserSets: [...parts.inside, ...readTeaserSets(parts.after, 'below')],
    previous,
    next,
  }
}

function fieldsOf({ headline, subhead, byline, publishedAt }: Front) {
  return {
    url: null,
    headline,
    subhead,
    byline,
    publisher: null,
    section: null,
    tags: [],
    publishedAt,
    modifiedAt: null,
    images: [],
    kind: 'news' as const,
  }
}

/** A page of nothing but cut-off teasers is a section page. */
function isListing(lines: readonly string[]): boolean {
  const own = lines.filter((line) => !isFurniture(line))
  return Array.from({ length: MIN_LISTING }, (_, pair) => pairStrength(own, pair * 2)).every(
    (strength, pair) => strength > 0 && /(?:…|\.{2,})\W*$/u.test(own[pair * 2 + 1] ?? ''),
  )
}

function readListing(lines: readonly string[]): TeaserSet[] {
  return isListing(lines) || lines.some((line) => readLabel(line) !== null)
    ? readTeaserSets(lines, 'below')
    : []
}

function splitParts(lines: readonly string[]): Parts {
  const { agency, paragraphs, rest } = splitSignOff(lines)
  if (agency === null) return readBody(lines, { endsAtTeasers: true })
  return { ...readBody(paragraphs, { endsAtTeasers: false }), agency, after: rest }
}

function readBody(lines: readonly string[], { endsAtTeasers }: { endsAtTeasers: boolean }): Parts {
  const body: string[] = []
  const inside: { set: TeaserSet; bodyLength: number }[] = []
  let at = 0
  while (at < lines.length && !(endsAtTeasers && body.length > 0 && startsTeasers(lines, at))) {
    const line = lines[at] ?? ''
    const promo = body.length === 0 ? 0 : promoLength(lines, at)
    const sets = readTeaserSets(lines.slice(at, at + promo), 'mid-body')
    inside.push(...sets.map((set) => ({ set, bodyLength: body.length })))
    if (promo === 0 && (!isFurniture(line) || isWall(line))) body.push(line)
    at += Math.max(promo, 1)
  }
  const placed = inside.map(({ set, bodyLength }) =>
    bodyLength < body.length ? set : { ...set, place: 'below' as const },
  )
  return { body, agency: null, inside: placed, after: lines.slice(at) }
}

/** Two teasers in a row, or one that is the page's last word, end an article that nobody signed. */
function startsTeasers(lines: readonly string[], at: number): boolean {
  const first = readLabel(lines[at] ?? '')?.kind === 'related' ? at + 1 : at
  return pairStrength(lines, first) > 0 && (pairStrength(lines, first + 2) > 0 || isEnd(lines, first + 2))
}

function isEnd(lines: readonly string[], at: number): boolean {
  return lines.slice(at, at + 4).every((line) => isFurniture(line))
}

/** How many lines a promo takes that stands inside the text: its label, then headlines with their teasers. */
function promoLength(lines: readonly string[], at: number): number {
  const label = readLabel(lines[at] ?? '')
  if (label?.kind !== 'related') return pairStrength(lines, at) === 2 ? 2 : 0
  if (label.rest !== '') return 1
  if (pairStrength(lines, at + 1) > 0) return 3
  const under = lines.slice(at + 1, at + 1 + MAX_PROMO_HEADLINES)
  const end = under.findIndex((line) => !isHeadlineLike(line))
  return 1 + (end < 0 ? under.length : end)
}
