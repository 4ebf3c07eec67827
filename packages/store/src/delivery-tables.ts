import type { DeliveryState, EditState, Lane, PauseReason } from '@khabar/core'
import type { Generated } from 'kysely'

export type MessagesTable = {
  id: Generated<number>
  key: string
  /** JSON. */
  body: string
  created_at: number
  /** The message that is sent instead since a story in it was corrected. */
  replaced_by: Generated<number | null>
}

export type OutboxTable = {
  id: Generated<number>
  reader_id: number
  key: string
  message_id: number
  /** The reader's platform, here again for the index that claims go by. */
  platform: string
  lane: Lane
  state: DeliveryState
  /**
   * 1 while the reader is not active: the row waits outside the index that claims go by; 2 once they are back, until the
   * next claim has looked whether it is still worth sending.
   */
  held: number
  due_at: number
  lease_until: number | null
  attempts: number
  fate_unknown: number
  reason: string | null
  /** Counts the claims of this row: who was given it last may settle it. */
  claim: Generated<number>
  /** When the last claim was. */
  claimed_at: Generated<number | null>
  /** The claim of the first attempt whose end is not known. */
  unknown_since: Generated<number | null>
  /** JSON list of the ids of parts that were answered; null: none. */
  parts: Generated<string | null>
  platform_message_id: string | null
  settled_at: number | null
}

/** A platform's bucket of tokens, one a send. A row that was never refilled is full by now. */
export type PaceTable = {
  platform: string
  tokens: number
  refilled_at: number
  paused_until: number
  paused_because: Generated<PauseReason | null>
}

/** What is known of articles whose changes are watched for; instants are null before the first look. */
export type WatchedArticlesTable = {
  article_id: number
  /** JSON of the listing's mark. */
  listed: Generated<string | null>
  checked_at: Generated<number | null>
  missing_at: Generated<number | null>
}

export type CorrectionsTable = {
  id: Generated<number>
  story_id: number
  /** JSON of what cards are changed, and how. */
  body: string
  made_at: number
  /** When it is looked at (again); null: never. */
  due_at: number | null
}

/** One for each message with a reader that is to say something else than it was sent with. */
export type EditsTable = {
  outbox_id: number
  /** The message that it is to show. */
  message_id: number
  platform: string
  state: EditState
  due_at: number
  lease_until: Generated<number | null>
  attempts: number
  /** Counts the claims of this row: who was given it last may settle it. */
  claim: number
  reason: Generated<string | null>
  settled_at: Generated<number | null>
}
