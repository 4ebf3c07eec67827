import { compareEvents, type Subject } from './compare-events.ts'
import { eventTermsOf } from './event-terms.ts'
import type { Fingerprint } from './fingerprint.ts'
import type { FoundReason } from './join-reason.ts'
import {
  type JudgedCandidate,
  judgeCandidate,
  type StoryCandidate,
  type StoryDraft,
} from './judge-candidate.ts'

/** A story's other recent articles must be like the new one as well, if less: so that stories do not drift. */
const leastMean = 0.14
const mostShared = 8

/**
 * The story that a new article continues, and why: that of the candidate it copies or, told anew, shares names and
 * numbers with. `null`: it begins a story of its own.
 */
export function findStory(
  draft: StoryDraft,
  candidates: readonly StoryCandidate[],
): { storyId: number; reason: FoundReason } | null {
  const own = subjectOf(draft.fingerprint)
  const others = candidates.map((candidate) => ({ candidate, subject: subjectOf(candidate.fingerprint) }))
  const rarityOf = createRarity(others)
  const judged = others.map(({ candidate, subject }) =>
    judgeCandidate(draft, candidate, compareEvents(own, subject, rarityOf)),
  )
  const byStory = Map.groupBy(judged, ({ candidate }) => candidate.storyId)
  const [best] = judged
    .filter((one) => isOpenTo(one, byStory.get(one.candidate.storyId) ?? []))
    .sort((a, b) => b.score - a.score || a.candidate.articleId - b.candidate.articleId)
  if (!best || best.kind === null) return null
  const { kind, score, likeness, candidate } = best
  return {
    storyId: candidate.storyId,
    reason: {
      kind,
      articleId: candidate.articleId,
      score: Math.round(score * 100) / 100,
      shared: likeness.shared.slice(0, mostShared),
      linked: candidate.linked,
    },
  }
}

function subjectOf(fingerprint: Fingerprint): Subject {
  return { fingerprint, terms: eventTermsOf(fingerprint) }
}

/** A copy, and what calls the event by name, belong to the story whatever else it holds. */
function isOpenTo({ kind, likeness }: JudgedCandidate, story: readonly JudgedCandidate[]): boolean {
  if (kind === null) return false
  if (kind === 'near-duplicate' || likeness.isNamed) return true
  const sum = story.reduce((total, { score }) => total + score, 0)
  return sum / story.length >= leastMean
}

/** Terms of so many of the candidates' stories still name an event; those of more name a subject of the day. */
const fewStories = 3

function createRarity(
  others: readonly { candidate: StoryCandidate; subject: Subject }[],
): (key: string) => number {
  const holders = new Map<string, Set<number>>()
  for (const { candidate, subject } of others)
    for (const key of subject.terms.keys())
      holders.set(key, (holders.get(key) ?? new Set()).add(candidate.storyId))
  return (key) => Math.min(1, Math.sqrt(fewStories / (holders.get(key)?.size ?? 1)))
}
