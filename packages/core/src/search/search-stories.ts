import { sectionTerm } from '../sections/section-term.ts'
import type { Store } from '../store.ts'
import { rankStories } from '../stories/rank-stories.ts'
import type { Story } from '../stories/story.ts'
import type { Query } from './query.ts'
import { partsHeld, relevanceOf } from './relevance-of.ts'
import type { TermQuery } from './term-query.ts'
import type { WantedPart } from './wanted-part.ts'
import { type WantedParts, wantedPartsOf } from './wanted-parts.ts'

/** What was found for a query, and what must be said about it. */
export type Found = Pick<WantedParts, 'unknown' | 'replaced' | 'meant'> & {
  /** Ranked, the best first; of a period or a section alone the newest first. */
  readonly stories: readonly Story[]
  /** The subject as the reader typed it, replaced words as they were looked for. */
  readonly label: string
  /** Whether the stories are those of the section that the words name. */
  readonly isSection: boolean
  /** Whether no story holds all the words that are known, so that these hold only some. */
  readonly isPartial: boolean
  /** Whether the stories are of another time than was asked for. */
  readonly isOtherTime: boolean
}

/** How many of the newest matching stories are ranked: the bound on what a common word can cost. */
const candidates = 45
/** Up to so many words every choice of all but one is asked for; beyond, a story with any of them will do. */
const mostSplit = 6

/**
 * The stories for a query, as of `now`: of those published until then, so that later pages hold what the first promised.
 *
 * All the words, else all but one, else some; within the period, else at any time; a word that no article holds is
 * replaced where one near word is surely meant, or left out.
 */
export async function searchStories(
  { store, now }: { store: Pick<Store, 'stories' | 'words'>; now: Temporal.Instant },
  query: Query,
): Promise<Found> {
  const { parts, without, ...notes } = await wantedPartsOf(query, store.words)
  const ask = createAsker(store, { query, without, now })
  const base = { ...notes, label: relabel(query.label, notes.replaced) }
  for (const { wanted, isSection = false, isPartial = false } of inTurn(query, parts))
    for (const isOtherTime of query.period && wanted ? [false, true] : [false]) {
      const found = await ask(wanted, { isOtherTime })
      if (found.length === 0) continue
      const isOrdered = isSection || wanted === null
      const at = query.period && !isOtherTime ? null : now
      const stories = isOrdered ? found : rank(found, { parts, isPartial, now: at })
      return { ...base, stories, isSection, isPartial, isOtherTime }
    }
  return { ...base, stories: [], isSection: false, isPartial: false, isOtherTime: false }
}

type Wanted = {
  readonly wanted: TermQuery | null
  readonly isSection?: boolean
  readonly isPartial?: boolean
}

/** What to ask for in turn, until something is found: the section, all the words, fewer. */
function inTurn({ section, words, phrases }: Query, parts: readonly WantedPart[]): Wanted[] {
  const asked: Wanted[] = section ? [{ wanted: { term: sectionTerm(section) }, isSection: true }] : []
  if (words.length === 0 && phrases.length === 0) return [{ wanted: null }]
  if (parts.length === 0) return asked
  const queries = parts.map(({ query }) => query)
  asked.push({ wanted: { all: queries } })
  if (parts.length > 2 && parts.length <= mostSplit) {
    const allButOne = queries.map((_, at) => ({ all: queries.toSpliced(at, 1) }))
    asked.push({ wanted: { some: allButOne }, isPartial: true })
  }
  return parts.length > 1 ? [...asked, { wanted: { some: queries }, isPartial: true }] : asked
}

function createAsker(
  { stories }: Pick<Store, 'stories'>,
  { query, without, now }: { query: Query; without: readonly WantedPart[]; now: Temporal.Instant },
) {
  const latest = now.add({ seconds: 1 })
  const unwanted = without.map((part) => part.query)
  return async (wanted: TermQuery | null, { isOtherTime = false } = {}): Promise<Story[]> => {
    const period = isOtherTime ? null : query.period
    const until = period && Temporal.Instant.compare(period.until, latest) < 0 ? period.until : latest
    const question = { wanted, without: unwanted, from: period?.from, until }
    const found = await stories.matching(question, { limit: candidates })
    if (without.length === 0) return found
    // The index leaves out articles: another one of the story may have brought it in.
    return found.filter((story) => partsHeld(story, without).length === 0)
  }
}

type Ranking = {
  readonly parts: readonly WantedPart[]
  readonly isPartial: boolean
  readonly now: Temporal.Instant | null
}

function rank(stories: readonly Story[], { parts, isPartial, now }: Ranking): Story[] {
  const shareOf = isPartial ? createShares(stories, parts) : () => 1
  return rankStories(stories, { now, weightOf: (story) => relevanceOf(story, parts) * shareOf(story) })
}

/** How much of the question a story holds, 0 to 1: rare words count more, and half of it far less than all. */
function createShares(stories: readonly Story[], parts: readonly WantedPart[]): (story: Story) => number {
  const held = new Map(stories.map((story) => [story.id, partsHeld(story, parts)]))
  const weights = new Map(
    parts.map((part) => {
      const holders = [...held.values()].filter((of) => of.includes(part)).length
      return [part, Math.log2(1 + stories.length / Math.max(1, holders))]
    }),
  )
  const sum = (some: readonly WantedPart[]) =>
    some.reduce((total, part) => total + (weights.get(part) ?? 0), 0)
  return ({ id }) => (sum(held.get(id) ?? []) / sum(parts)) ** 2
}

function relabel(label: string, replaced: Found['replaced']): string {
  return replaced.reduce((text, { typed, word }) => text.replace(typed, () => word), label)
}
