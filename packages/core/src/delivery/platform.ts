import type { Message } from '../messages/message.ts'

/** What became of one send. */
export type SendOutcome =
  /** The platform took it; `messageId` is the platform's own. */
  | { readonly kind: 'sent'; readonly messageId: string }
  /** The reader can no longer be reached (blocked, deleted, kicked). */
  | { readonly kind: 'gone'; readonly reason: string; readonly isInvalid?: boolean }
  /** The platform refuses this target in words that may also mean a passing trouble: only several in a row count. */
  | { readonly kind: 'doubtful'; readonly reason: string; readonly isInvalid?: boolean }
  /** The target is there and closed to us (no right to write, a closed topic) until somebody there acts. */
  | { readonly kind: 'closed'; readonly reason: string; readonly isInvalid?: boolean }
  /** The chat has another address now. */
  | { readonly kind: 'moved'; readonly address: string }
  /** Not now: the platform asks to wait, or a fault that heals. Nothing was delivered. */
  | {
      readonly kind: 'retry'
      readonly afterMs: number
      readonly reason: string
      /** True where the platform's limit holds all sends of this bot, not only those to this reader. */
      readonly holdsAll: boolean
      /** True where the platform asked for it: that is no failed attempt. */
      readonly isAsked?: boolean
      /** True where the platform counts the request as invalid: see `mostInvalidRequests`. */
      readonly isInvalid?: boolean
    }
  /** The platform refuses this message as it is: our fault. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** The request went out and no answer came back: it may have been delivered. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** The bot's token is not valid, or no longer: nothing can be sent until an operator acts. */
  | { readonly kind: 'unauthorised'; readonly reason: string; readonly isInvalid?: boolean }

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
  /** How long that holds after the first attempt, where not for ever. */
  readonly idempotentMs?: number
  /** Invalid requests in ten minutes at which sending stops, before the platform bans the bot; it counts none without. */
  readonly mostInvalidRequests?: number
  /** Milliseconds between two messages in the chat at an address, where the platform limits them beforehand. */
  gapMsOf?(address: string): number
  send(address: string, message: Message, options: SendOptions): Promise<SendOutcome>
  /**
   * Makes a message that was sent say something else, where the platform can; `messageIds` are those of its parts. To
   * do it twice is harmless. Parts that say what they said in `sent` are left alone.
   */
  edit?(
    address: string,
    messageIds: readonly string[],
    message: Message,
    options: { sent: Message; signal?: AbortSignal },
  ): Promise<EditOutcome>
}

/** What became of a request that did nothing, or nobody knows what. */
export type SendFailure = Exclude<SendOutcome, { kind: 'sent' }>

/** What became of one edit. */
export type EditOutcome =
  | { readonly kind: 'edited' }
  /** The message is no more, or can no longer be changed. */
  | { readonly kind: 'missing'; readonly reason: string }
  | SendFailure

export type SendOptions = {
  /** The delivery's key: the same for every attempt of one delivery. */
  readonly key: string
  /** The message's id in the store: who gets the same message gets the same rendering, made once. */
  readonly messageId?: number
  /** The ids of the parts that were answered in earlier attempts: it goes on after them. */
  readonly partsSent?: readonly string[]
  /** Called with all ids so far after each answered part that is not the last. */
  readonly onPart?: (partsSent: readonly string[]) => Promise<void>
  /** Nothing but text: for a message that the platform refuses as it is. */
  readonly plain?: boolean
  /** An earlier attempt may have arrived. */
  readonly isRepeat?: boolean
  /** It arrives without a sound: it is night where the reader is, or their quiet hours. */
  readonly silent?: boolean
  readonly signal?: AbortSignal
}
