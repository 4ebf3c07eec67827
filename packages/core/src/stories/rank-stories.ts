import type { Story } from './story.ts'

const halfLifeHours = 24

/**
 * Stories by weight × freshness, best first; ties by time, then id.
 *
 * Every further outlet adds a little to the weight. Freshness halves every 24 hours before `now`; `now: null` counts
 * none (inside a period that was asked for).
 */
export function rankStories(
  stories: readonly Story[],
  { now, weightOf = () => 1 }: { now: Temporal.Instant | null; weightOf?: (story: Story) => number },
): Story[] {
  return stories
    .map((story) => ({ story, score: weightOf(story) * spread(story) * freshness(story, now) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        Temporal.Instant.compare(b.story.updatedAt, a.story.updatedAt) ||
        b.story.id - a.story.id,
    )
    .map(({ story }) => story)
}

function spread({ sources }: Story): number {
  return 1 + 0.3 * Math.log2(Math.max(1, sources.length))
}

function freshness(story: Story, now: Temporal.Instant | null): number {
  const hours = now?.since(story.updatedAt).total('hours') ?? 0
  return 2 ** (-Math.max(0, hours) / halfLifeHours)
}
