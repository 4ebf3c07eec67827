import type { Store } from '../store.ts'
import { rankStories } from '../stories/rank-stories.ts'
import type { Story } from '../stories/story.ts'
import { createMemo } from './create-memo.ts'
import { createTastes, type DigestReader, type Taste } from './tastes.ts'

/** How far back a digest looks, and how many stories it weighs. */
const windowHours = 36
const mostStories = 400
/** Tastes whose rankings are kept. */
const mostTastes = 2_000
/** What following a story's topic is worth: as much as a day's freshness. */
const followedWeight = 2

/** What one digest is made of. */
export type Choice = {
  readonly stories: readonly Story[]
  /** How many more the reader was not sent. */
  readonly leftOut: number
  /** Equal for equal choices. */
  readonly key: string
}

/** Chooses for a reader of the page at hand: at most `length` stories. */
export type Choose = (reader: DigestReader, length: number) => Choice

/** The stories of the hour, ready to be made into digests for any number of readers. */
export type Edition = {
  /** For a page of readers at once: gives each their best stories, at most `length`, that they were not sent yet. */
  readPage(readers: readonly DigestReader[]): Promise<Choose>
  /** The best stories for somebody who has not joined. */
  chooseForAll(length: number): Choice
}

/**
 * Opens an edition at `now`. Ranking is shared by readers of one taste, and the choice by those who were also sent the
 * same messages; what a page of readers was sent is read in one go.
 */
export async function openEdition(store: Store, { now }: { now: Temporal.Instant }): Promise<Edition> {
  const since = now.subtract({ hours: windowHours })
  const newest = await store.stories.latest({ limit: mostStories })
  const stories = newest.filter(({ updatedAt }) => Temporal.Instant.compare(updatedAt, since) >= 0)
  const storyIds = stories.map(({ id }) => id)
  const readTastes = createTastes(store, storyIds)
  const rankedBy = createMemo<readonly Story[]>(mostTastes)
  const choices = createMemo<Choice>(mostTastes)
  return {
    async readPage(readers) {
      const tasteOf = await readTastes(readers)
      const sent = await store.outbox.sentTo(
        readers.map(({ id }) => id),
        { storyIds },
      )
      return (reader, length) => {
        const taste = tasteOf(reader)
        const messages = sent.messagesOf.get(reader.id) ?? []
        return choices([length, messages.join(), taste.key].join('|'), () => {
          const ranked = rankedBy(taste.key, () => rankByTaste(stories, { taste, now }))
          const seen = new Set(messages.flatMap((id) => sent.storiesIn.get(id) ?? []))
          return chooseUnseen(ranked, { seen, length })
        })
      }
    },
    chooseForAll: (length) => chooseUnseen(rankStories(stories, { now }), { seen: new Set(), length }),
  }
}

function rankByTaste(
  stories: readonly Story[],
  { taste, now }: { taste: Taste; now: Temporal.Instant },
): Story[] {
  const { followed, muted, edition } = taste
  const wanted = stories.filter(({ id }) => !muted.has(id) && (edition === null || edition.has(id)))
  return rankStories(wanted, { now, weightOf: ({ id }) => (followed.has(id) ? followedWeight : 1) })
}

function chooseUnseen(
  ranked: readonly Story[],
  { seen, length }: { seen: ReadonlySet<number>; length: number },
): Choice {
  const unseen = ranked.filter(({ id }) => !seen.has(id))
  const stories = unseen.slice(0, length)
  const leftOut = unseen.length - stories.length
  return { stories, leftOut, key: `${stories.map(({ id }) => id)}+${leftOut}` }
}
