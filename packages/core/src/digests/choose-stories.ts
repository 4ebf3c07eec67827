import type { Reader } from '../readers/reader.ts'
import type { Store } from '../store.ts'
import { rankStories } from '../stories/rank-stories.ts'
import type { Story } from '../stories/story.ts'

/** How far back a digest looks, and how many stories it weighs. */
const windowHours = 36
const candidates = 100

/** The best stories for a digest at `now`: those the reader was not sent yet (somebody who has not joined: the newest). */
export async function chooseStories(
  store: Store,
  { reader, now, length }: { reader: Reader | null; now: Temporal.Instant; length: number },
): Promise<{ stories: Story[]; leftOut: number }> {
  const since = now.subtract({ hours: windowHours })
  const found = reader
    ? await store.stories.undelivered(reader.id, { since, limit: candidates })
    : await store.stories.latest({ limit: candidates })
  const recent = found.filter(({ updatedAt }) => Temporal.Instant.compare(updatedAt, since) >= 0)
  const ranked = rankStories(recent, { now })
  return { stories: ranked.slice(0, length), leftOut: Math.max(0, ranked.length - length) }
}
