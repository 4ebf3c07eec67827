import type { FeedItem } from '@khabar/parser'

/** A listed item that is still to be read. */
export type WaitingItem = {
  readonly item: FeedItem
  /** Whether its story is told to followers: `false` for what was there before we first read the source. */
  readonly announce: boolean
  /** Readings that failed. */
  readonly tries: number
  readonly dueAt: Temporal.Instant
}

/** An item that will not be read again. */
export type PassedItem = {
  readonly id: string
  /** Why, for who looks into the database. */
  readonly reason: string
  readonly at: Temporal.Instant
}

/** What a poll found out about items. */
export type ItemNotes = {
  /** New ones, and those whose reading failed again. */
  readonly waiting: readonly WaitingItem[]
  readonly passed: readonly PassedItem[]
  /** Ids of items that are articles now: they wait no longer. */
  readonly stored: readonly string[]
  /** No item of the source is due before. */
  readonly resumeAt: Temporal.Instant
}
