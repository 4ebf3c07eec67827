import { analyse } from '../language/analyse.ts'
import { nameOf } from '../language/names/name-index.ts'
import type { Story, StoryStore } from '../stories/story.ts'
import { keepFor } from './keep-for.ts'
import { labelsIn } from './labels-in.ts'

/** Topics of the day, as readers would type them; the best first. */
export type Suggestions = {
  /** Names in most stories of the last 24 hours, then other words that many of their headlines hold. */
  readonly popular: readonly string[]
  /** Those whose share of the stories is well above what it was in the seven days before. */
  readonly rising: readonly string[]
}

/** Stories that are looked at: the newest of the day, and of the days before. */
const mostToday = 400
const mostBefore = 1_200
const suggestions = 10
/** A word that is no name, in fewer stories, is no topic of the day. */
const leastStories = 3
/** So many times its former share makes a topic of several stories rise. */
const risingBy = 2
const leastRising = 2
/** A topic all but this share of whose stories a better one has says nothing new. */
const ownShare = 0.3

/** How long a process keeps its suggestions, in minutes. */
const keptMinutes = 5

/** Gives the topics of the day; looks for them anew after five minutes. */
export function createSuggester(
  stories: Pick<StoryStore, 'matching'>,
): (now: Temporal.Instant) => Promise<Suggestions> {
  return keepFor(keptMinutes, (now) => suggestTopics(stories, now))
}

async function suggestTopics(
  stories: Pick<StoryStore, 'matching'>,
  now: Temporal.Instant,
): Promise<Suggestions> {
  const dayAgo = now.subtract({ hours: 24 })
  const [today, before] = await Promise.all([
    stories.matching({ wanted: null, from: dayAgo, until: now.add({ seconds: 1 }) }, { limit: mostToday }),
    stories.matching(
      { wanted: null, from: dayAgo.subtract({ hours: 7 * 24 }), until: dayAgo },
      { limit: mostBefore },
    ),
  ])
  const topics = topicsIn(today, countTerms(before))
  const popular = distinct(
    topics.toSorted((a, b) => Number(b.isName) - Number(a.isName) || b.weight - a.weight),
  )
  const rising = distinct(
    topics
      .filter(({ growth, stories }) => growth >= risingBy && stories.size >= leastRising)
      .sort((a, b) => b.weight - a.weight),
  )
  return { popular: popular.map(({ label }) => label), rising: rising.map(({ label }) => label) }
}

type Topic = {
  readonly label: string
  readonly isName: boolean
  readonly stories: ReadonlySet<number>
  /** How many times its share of the stories before. */
  readonly growth: number
  readonly weight: number
}

function topicsIn(today: readonly Story[], before: TermCounts): Topic[] {
  const labels = labelsIn(today.map(({ headline }) => headline))
  const topics: Topic[] = []
  for (const [term, stories] of storiesByTerm(today)) {
    const name = nameOf(term)
    const label = name ?? labels.get(term)
    if (label === undefined || !/\p{L}/u.test(term)) continue
    if (name === null && stories.size < leastStories) continue
    const share = stories.size / today.length
    const formerShare = ((before.counts.get(term) ?? 0) + 1) / (before.stories + 1)
    const growth = share / formerShare
    topics.push({
      label,
      isName: name !== null,
      stories,
      growth,
      weight: stories.size * Math.log2(1 + growth),
    })
  }
  return topics
}

/** The first topics that are about stories of their own. */
function distinct(topics: readonly Topic[]): Topic[] {
  const chosen: Topic[] = []
  for (const topic of topics) {
    const isOwn = chosen.every(({ stories }) => {
      const own = [...topic.stories].filter((id) => !stories.has(id)).length
      return own > ownShare * topic.stories.size
    })
    if (isOwn) chosen.push(topic)
    if (chosen.length === suggestions) break
  }
  return chosen
}

type TermCounts = { readonly stories: number; readonly counts: ReadonlyMap<string, number> }

function countTerms(stories: readonly Story[]): TermCounts {
  const counts = new Map([...storiesByTerm(stories)].map(([term, ids]) => [term, ids.size]))
  return { stories: stories.length, counts }
}

function storiesByTerm(stories: readonly Story[]): Map<string, Set<number>> {
  const byTerm = new Map<string, Set<number>>()
  for (const { id, headline } of stories)
    for (const term of analyse(headline)) {
      const ids = byTerm.get(term) ?? new Set()
      byTerm.set(term, ids.add(id))
    }
  return byTerm
}
