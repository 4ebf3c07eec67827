import type { Message } from '../messages/message.ts'

export type EditState = 'pending' | 'sending' | 'done' | 'failed' | 'dropped'

/** A message with a reader that is to be changed. */
export type Edit = {
  /** The row of the outbox that brought the message. */
  readonly deliveryId: number
  /** The number of this claim among all that the edit ever had. */
  readonly claim: number
  readonly readerId: number
  readonly address: string
  /** The platform's ids of the message's parts. */
  readonly platformMessageIds: readonly string[]
  /** As it was sent. */
  readonly sent: Message
  /** As it shall be. */
  readonly message: Message
  /** This attempt's number: 1 for the first. */
  readonly attempt: number
}

/** What is written of an edit after an attempt. */
export type EditSettlement =
  | { readonly state: 'done'; readonly at: Temporal.Instant }
  | { readonly state: 'failed' | 'dropped'; readonly reason: string; readonly at: Temporal.Instant }
  | {
      readonly state: 'pending'
      readonly reason: string
      readonly dueAt: Temporal.Instant
      readonly isAttempt: boolean
    }
