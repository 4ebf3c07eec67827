import type { Message } from '../messages/message.ts'

/** `breaking` goes before `digest`. Replies to a command are sent directly and never queued. */
export type Lane = 'breaking' | 'digest'

/** A message composed once for all readers who get the same one. */
export type MessageDraft = {
  /** Equal for equal content: `digest:2026-11-24T01:30:00Z:hi:…`. */
  readonly key: string
  readonly body: Message
  /** The stories it carries: what its readers have then been sent. */
  readonly storyIds: readonly number[]
  readonly createdAt: Temporal.Instant
}

/** One reader's copy of a message. `(readerId, key)` is unique: queueing it again changes nothing. */
export type DeliveryDraft = {
  readonly readerId: number
  /** `story:17`, `digest:2026-11-24T01:30:00Z`. */
  readonly key: string
  readonly messageId: number
  readonly lane: Lane
  readonly dueAt: Temporal.Instant
}

export type DeliveryState = 'pending' | 'sending' | 'sent' | 'failed' | 'dropped'

/** A row of the outbox that was claimed for sending. */
export type Delivery = {
  readonly id: number
  readonly readerId: number
  readonly address: string
  readonly key: string
  readonly lane: Lane
  readonly message: Message
  /** This attempt's number: 1 for the first. */
  readonly attempt: number
  /** True where an earlier attempt was begun and its end is not known (the process died, no answer came). */
  readonly fateUnknown: boolean
}

/** What is written of a delivery after an attempt. */
export type Settlement =
  | { readonly state: 'sent'; readonly platformMessageId: string; readonly at: Temporal.Instant }
  /** `isAttempt: false` where the platform only asked to wait. */
  | {
      readonly state: 'pending'
      readonly dueAt: Temporal.Instant
      readonly reason: string
      readonly isAttempt: boolean
      readonly fateUnknown: boolean
    }
  | { readonly state: 'failed' | 'dropped'; readonly reason: string; readonly at: Temporal.Instant }

/** What readers were queued of some stories; rows that failed or were dropped carried nothing. */
export type Sendings = {
  /** By reader: the messages that may carry one of the stories, by ascending id. */
  readonly messagesOf: ReadonlyMap<number, readonly number[]>
  /** By message: which of the stories it carries. */
  readonly storiesIn: ReadonlyMap<number, readonly number[]>
}

/** The outbox. Implemented by `@khabar/store`. */
export interface OutboxStore {
  /** The id of the message with this key, stored where it is new. */
  putMessage(draft: MessageDraft): Promise<number>
  /** How many rows were new. */
  queue(deliveries: readonly DeliveryDraft[]): Promise<number>
  /** What these readers were queued of these stories: two queries, and no row from before the stories' first message. */
  sentTo(readerIds: readonly number[], stories: { storyIds: readonly number[] }): Promise<Sendings>
  /** How many rows of a platform are due and wait for their turn. */
  waiting(platform: string, now: Temporal.Instant): Promise<number>
  /**
   * Takes up to `limit` due rows of a platform's active readers for `leaseMs`, breaking lane first, then earliest
   * due, and no more than the platform's pace allows: the tokens are taken in the same transaction. Rows whose
   * lease ran out while `sending` are given out again with `fateUnknown`.
   *
   * `waitMs` is how long the pace (or a pause) holds back rows that are due now; `null` where no more are due.
   */
  claim(claim: {
    platform: string
    now: Temporal.Instant
    limit: number
    leaseMs: number
    perSecond: number
  }): Promise<{ deliveries: Delivery[]; waitMs: number | null }>
  settle(deliveryId: number, settlement: Settlement): Promise<void>
  /** Holds all of a platform's claims until `until` (its rate limit said so). */
  pause(platform: string, until: Temporal.Instant): Promise<void>
  /** Rows by state, for operators and tests. */
  count(platform?: string): Promise<Readonly<Record<DeliveryState, number>>>
}
