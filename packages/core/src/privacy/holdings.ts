import type { DeliveryState, Lane } from '../delivery/outbox.ts'
import type { Feed } from '../feeds/feed.ts'
import type { Reader } from '../readers/reader.ts'
import type { FollowKind } from '../topics/topic.ts'

/** All that is held on one reader, as plain data: instants are ISO 8601 text once it is written as JSON. */
export type Holdings = {
  readonly reader: Reader
  readonly topics: readonly {
    readonly label: string
    readonly kind: FollowKind
    readonly chosenAt: Temporal.Instant
  }[]
  /** Channels that get news because the reader is one, or set them up. */
  readonly feeds: readonly Pick<Feed, 'community' | 'role' | 'posts'>[]
  /** What was queued for the reader and what became of it, the newest first. */
  readonly deliveries: readonly {
    readonly key: string
    readonly lane: Lane
    readonly state: DeliveryState
    readonly dueAt: Temporal.Instant
    readonly settledAt: Temporal.Instant | null
    readonly attempts: number
    readonly reason: string | null
    /** The platform's own id of the message. */
    readonly platformMessageId: string | null
    /** The message as it was composed, the same for all who got it. */
    readonly message: unknown
  }[]
}

/** What is held on readers, and its end. Implemented by `@khabar/store`. */
export interface PrivacyStore {
  /** All that is held on a reader; `null`: there is no such reader. */
  holdings(readerId: number): Promise<Holdings | null>
  /**
   * Erases a reader in one transaction: their settings and address, their topics (with the words of those that nobody
   * else chose), and what still waits for them. Rows of the ledger that are settled stay to be counted, as rows of
   * nobody: without address, the reader's number, the platform's message id, and without a way from one to another.
   *
   * @returns false where there is no such reader.
   */
  forget(readerId: number): Promise<boolean>
}
