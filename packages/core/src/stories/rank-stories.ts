import { analyse } from '../language/analyse.ts'
import type { Story } from './story.ts'

const halfLifeHours = 24

/**
 * Stories by relevance × freshness, best first; ties by time, then id.
 *
 * Relevance: the share of the terms that stand in the headline, over a base for standing anywhere, times a small
 * bonus for each further outlet. Freshness halves every 24 hours.
 */
export function rankStories(
  stories: readonly Story[],
  { terms = [], now }: { terms?: readonly string[]; now: Temporal.Instant },
): Story[] {
  return stories
    .map((story) => ({ story, score: relevance(story, terms) * freshness(story, now) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        Temporal.Instant.compare(b.story.updatedAt, a.story.updatedAt) ||
        b.story.id - a.story.id,
    )
    .map(({ story }) => story)
}

function relevance(story: Story, terms: readonly string[]): number {
  const headline = new Set(analyse(story.headline))
  const inHeadline = terms.filter((term) => headline.has(term)).length / Math.max(1, terms.length)
  return (0.5 + inHeadline) * (1 + 0.3 * Math.log2(story.sources.length))
}

function freshness(story: Story, now: Temporal.Instant): number {
  const hours = now.since(story.updatedAt).total('hours')
  return 2 ** (-Math.max(0, hours) / halfLifeHours)
}
