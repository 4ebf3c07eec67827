/** How a source lists its articles. */
export type SourceFormat = 'feed' | 'wordpress' | 'sitemap' | 'section'

/** What an operator writes to add a news source. */
export type SourceSettings = {
  /** The outlet's name as readers shall see it. */
  readonly name: string
  /** Where its list of articles is: feed, WordPress posts, sitemap or section page. */
  readonly url: string
  readonly format: SourceFormat
}

/** Where reading a source stands. */
export type PollState = {
  /** When the source is to be read next. */
  readonly dueAt: Temporal.Instant
  readonly etag: string | null
  readonly lastModified: string | null
  /** Failed polls in a row. */
  readonly failures: number
  readonly failingSince: Temporal.Instant | null
  /** The last poll that was answered; `null` before the first. */
  readonly lastReadAt: Temporal.Instant | null
  /** What went wrong last, one sentence; `null` when the last poll went well. */
  readonly lastError: string | null
  /** Why an operator or the program stopped polling; `null` while it polls. */
  readonly pausedBecause: string | null
}

export type Source = SourceSettings & { readonly id: number; readonly poll: PollState }

/** Sources and their polling state. Implemented by `@khabar/store`. */
export interface SourceStore {
  /**
   * Makes the stored sources equal to the settings: adds new addresses (due at `now`), renames known ones.
   * Sources that are no longer named are paused, not deleted: their articles stay.
   */
  configure(sources: readonly SourceSettings[], now: Temporal.Instant): Promise<void>
  list(): Promise<Source[]>
  /** Takes up to `limit` due sources for `leaseMs`: no other process is given them until the lease runs out. */
  claimDue(claim: { now: Temporal.Instant; limit: number; leaseMs: number }): Promise<Source[]>
  /** Writes what a poll found, and gives the lease back. */
  finishPoll(sourceId: number, poll: PollState): Promise<void>
}
