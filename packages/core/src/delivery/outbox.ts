import type { Message } from '../messages/message.ts'
import type { Reader } from '../readers/reader.ts'

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

/** One claim of one row: what is settled with it changes nothing once somebody else has claimed the row. */
export type Claimed = {
  readonly id: number
  /** The number of this claim among all that the row ever had. */
  readonly claim: number
}

/** A row of the outbox that was claimed for sending, with what its reader chose of their nights. */
export type Delivery = Claimed &
  Pick<Reader, 'timeZone' | 'quiet' | 'breakingInQuiet'> & {
    readonly readerId: number
    readonly address: string
    readonly key: string
    readonly lane: Lane
    readonly messageId: number
    readonly message: Message
    /** The platform's ids of the parts that were answered in earlier attempts. */
    readonly partsSent: readonly string[]
    /** Signs in a row that the reader may be gone, none of them clear. */
    readonly strikes: number
    /** This attempt's number: 1 for the first. */
    readonly attempt: number
    /** True where an earlier attempt was begun and its end is not known (the process died, no answer came). */
    readonly fateUnknown: boolean
    /** When the first such attempt was begun. */
    readonly unknownSince: Temporal.Instant | null
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

/** Why all sends of a platform wait. */
export type PauseReason = 'limit' | 'unauthorised' | 'invalid requests'

/** What is asked of a claim. */
export type DeliveryClaim = {
  readonly platform: string
  readonly now: Temporal.Instant
  readonly limit: number
  readonly leaseMs: number
  readonly perSecond: number
  /** Milliseconds between two messages in the chat at an address, a few at once apart; without it, no limit. */
  readonly gapMsOf?: (address: string) => number
}

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
   * due, and no more than the pace of the platform and of each chat allows: the tokens are taken in the same
   * transaction. Rows whose lease ran out while `sending` are given out again with `fateUnknown`.
   *
   * `waitMs` is how long the pace (or a pause) holds back rows that are due now; `null` where no more are due.
   */
  claim(claim: DeliveryClaim): Promise<{ deliveries: Delivery[]; waitMs: number | null }>
  /** Notes a part that was answered, so that no later attempt repeats it. */
  notePart(claimed: Claimed, partsSent: readonly string[]): Promise<void>
  /**
   * Writes what became of an attempt. Only `sent` is written even where somebody else has claimed the row meanwhile:
   * it is the truth whoever knows it, and keeps another attempt from being made.
   */
  settle(claimed: Claimed, settlement: Settlement): Promise<void>
  /** Holds all of a platform's claims until `until` (its rate limit said so, or it refuses the token). */
  pause(platform: string, until: Temporal.Instant, options?: { because?: PauseReason }): Promise<void>
  /** Ends the pause of a platform where it was for that reason. */
  resume(platform: string, options: { because: PauseReason }): Promise<void>
  /** Counts a sign, not a clear one, that a reader is gone, and holds back their rows until `until`. Gives the count. */
  strike(readerId: number, options: { until: Temporal.Instant }): Promise<number>
  /** Takes back all strikes. */
  clearStrikes(readerId: number): Promise<void>
  /** Counts a request that the platform refused as invalid; gives how many there were in the last ten minutes. */
  countInvalid(platform: string, now: Temporal.Instant): Promise<number>
  /** Rows by state, for operators and tests. */
  count(platform?: string): Promise<Readonly<Record<DeliveryState, number>>>
}
