import type { ItemNotes, WaitingItem } from './listed-item.ts'
import type { Move } from './move.ts'
import type { PollNotice } from './poll-notices.ts'

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
  /** When its listing is to be asked for next. */
  readonly dueAt: Temporal.Instant
  /** When the first of its waiting items is to be read next; `null` while none waits. The store keeps it itself. */
  readonly itemsDueAt: Temporal.Instant | null
  /** Where its listing is read since it moved for good; `null`: at the source's own address. */
  readonly address: string | null
  /** A permanent redirect that is on trial; `null` where the last answer came from where it was asked for. */
  readonly move: Move | null
  readonly etag: string | null
  readonly lastModified: string | null
  /** Failed polls in a row. */
  readonly failures: number
  readonly failingSince: Temporal.Instant | null
  /** The last poll that was answered; `null` before the first. */
  readonly lastReadAt: Temporal.Instant | null
  /** The last poll that brought an item which was not there before; `null` before the first answer. */
  readonly lastNewAt: Temporal.Instant | null
  /** The usual time between two of its items; `null` where its listing does not tell. See `usualGapMs`. */
  readonly gapMs: number | null
  /** For how long its listing calls itself fresh (`ttl`); `null` where it does not say. */
  readonly ttlMs: number | null
  /** What went wrong last, one sentence; `null` when the last poll went well. */
  readonly lastError: string | null
  /** Why an operator or the program stopped polling; `null` while it polls. */
  readonly pausedBecause: string | null
  /** What the operator was told and still holds: it is not said again until it is over. */
  readonly noticed: readonly PollNotice[]
}

export type Source = SourceSettings & { readonly id: number; readonly poll: PollState }

/** Why a source rests that an operator paused: nothing but an operator lets it go on. */
export const pausedByOperator = 'paused by an operator'

/** Why a source rests that the settings do not name. */
export const notInSettings = 'no longer in the settings'

/** Sources, their polling state, and their items that are no articles (yet). Implemented by `@khabar/store`. */
export interface SourceStore {
  /**
   * Makes the stored sources equal to the settings: adds new addresses (due at `now`), renames known ones. A source
   * that moved and is now named by its new address stays the same source. One that was paused because it failed is
   * due again; one that an operator paused rests. Sources that are no longer named are paused, not deleted: their articles
   * stay.
   */
  configure(sources: readonly SourceSettings[], now: Temporal.Instant): Promise<void>
  list(): Promise<Source[]>
  /**
   * Stops polling a source by an operator's hand; neither a poll at hand nor the settings let it go on. False where
   * there is no such source, or the settings do not name it.
   */
  pause(sourceId: number): Promise<boolean>
  /** Has a paused source polled again, at once. False where there is no such source, or the settings do not name it. */
  resume(sourceId: number, now: Temporal.Instant): Promise<boolean>
  /** Tells whether a source other than this one is read at an address. */
  isTaken(address: string, sourceId: number): Promise<boolean>
  /**
   * Takes up to `limit` sources whose listing or items are due, for `leaseMs`: no other process is given them until
   * the lease runs out.
   */
  claimDue(claim: { now: Temporal.Instant; limit: number; leaseMs: number }): Promise<Source[]>
  /** Writes what a poll found, and gives the lease back. `poll.itemsDueAt` follows from the notes. */
  finishPoll(sourceId: number, poll: PollState, notes?: ItemNotes): Promise<void>
  /** The items of a source that are due, in the order in which they were first noted. */
  waitingItems(sourceId: number, due: { now: Temporal.Instant; limit: number }): Promise<WaitingItem[]>
  /** Which of these item ids of a source wait or were passed over. */
  notedItems(sourceId: number, itemIds: readonly string[]): Promise<Set<string>>
}
