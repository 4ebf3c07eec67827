/** Articles about one event, over outlets and days, as a reader sees them. */
export type Story = {
  readonly id: number
  /** Headline, summary, address and picture are those of the story's newest article. */
  readonly headline: string
  /** Summary of at most 60 words; `''` where the article gave none. */
  readonly summary: string
  readonly url: string | null
  readonly imageUrl: string | null
  readonly dateline: readonly string[]
  readonly section: string | null
  /** The outlet of that newest article. */
  readonly source: string
  /** Names of the outlets that carry it, first publisher first. */
  readonly sources: readonly string[]
  readonly articleCount: number
  /** When its first and its newest article were published. */
  readonly firstAt: Temporal.Instant
  readonly updatedAt: Temporal.Instant
}

/** A place in a newest-first list of stories. */
export type StoryCursor = { readonly updatedAt: Temporal.Instant; readonly id: number }

/** Stories. Implemented by `@khabar/store`. */
export interface StoryStore {
  get(storyId: number): Promise<Story | null>
  /** Newest first, after the cursor. */
  latest(page: { limit: number; after?: StoryCursor | null }): Promise<Story[]>
  /**
   * Stories with an article that holds all the terms (`match: 'all'`) or at least one (`'some'`): the newest `limit`
   * candidates, newest first. Ranking is the caller's.
   */
  matching(
    terms: readonly string[],
    bounds: { limit: number; match: 'all' | 'some'; since?: Temporal.Instant },
  ): Promise<Story[]>
  /** Stories updated since `since` of which the reader was queued nothing yet, newest first. */
  undelivered(readerId: number, bounds: { since: Temporal.Instant; limit: number }): Promise<Story[]>
  /** Stories whose followers were not yet looked for, oldest first, with the terms of their articles. */
  unannounced(bounds: { limit: number }): Promise<{ story: Story; terms: string[] }[]>
  markAnnounced(storyIds: readonly number[]): Promise<void>
}
