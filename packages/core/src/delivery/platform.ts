import type { Message } from '../messages/message.ts'

/** What became of one send. */
export type SendOutcome =
  /** The platform took it; `messageId` is the platform's own. */
  | { readonly kind: 'sent'; readonly messageId: string }
  /** The reader can no longer be reached (blocked, deleted, kicked). */
  | { readonly kind: 'gone'; readonly reason: string }
  /** The chat has another address now. */
  | { readonly kind: 'moved'; readonly address: string }
  /** Not now: the platform asks to wait, or a fault that heals. Nothing was delivered. */
  | {
      readonly kind: 'retry'
      readonly afterMs: number
      readonly reason: string
      /** True where the platform's limit holds all sends of this bot, not only those to this reader. */
      readonly holdsAll: boolean
    }
  /** The platform refuses this message as it is: our fault. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** The request went out and no answer came back: it may have been delivered. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** The bot's token is not valid, or no longer: nothing can be sent until an operator acts. */
  | { readonly kind: 'unauthorised'; readonly reason: string }

/**
 * A chat platform. Implemented by each app; `test/` holds the contract test.
 *
 * `send` never throws for what a platform answers: every answer is an outcome.
 */
export interface Platform {
  /** `telegram`, `discord`, `terminal`: the `platform` of its readers. */
  readonly name: string
  /** The pace of bulk sends: at most this many a second over all processes of this bot. */
  readonly bulkPerSecond: number
  /** Whether a send whose fate is unknown may be repeated without a second copy (Discord's nonce). */
  readonly isIdempotent: boolean
  /** @param options.key the delivery's key: the same for every attempt of one delivery. */
  send(
    address: string,
    message: Message,
    options: { key: string; signal?: AbortSignal },
  ): Promise<SendOutcome>
}
