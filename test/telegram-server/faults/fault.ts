import type { ResponseParameters } from 'grammy/types'

/** Which calls a fault meets; what is left out does not matter. */
export type FaultTarget = {
  readonly method?: string
  readonly chatId?: number | string
  /** Looks at the payload's fields. */
  readonly when?: (payload: Readonly<Record<string, unknown>>) => boolean
  /** How many calls it meets before it is over; without it, all until it is cleared. */
  readonly times?: number
}

/** What goes wrong. */
export type FaultEffect =
  /** Answers at once with a code. With a `body` that is the answer as it is (HTML); a 502 has one of its own. */
  | {
      readonly kind: 'status'
      readonly code: number
      readonly description?: string
      readonly parameters?: ResponseParameters
      readonly body?: string
    }
  /** 429 with `parameters.retry_after`, in seconds. */
  | { readonly kind: 'retry-after'; readonly seconds: number }
  /** Does what was asked, then closes the connection without an answer. */
  | { readonly kind: 'drop-after-accept' }
  /** Closes the connection and does nothing. */
  | { readonly kind: 'drop-before' }
  /** Keeps the caller waiting until `release()` or until it gives up. With `accept` the work is done before. */
  | { readonly kind: 'hang'; readonly accept?: boolean }
  /** Does what was asked so much later. */
  | { readonly kind: 'delay'; readonly ms: number }

/** The kinds of {@link FaultEffect}. */
export type FaultKind = FaultEffect['kind']

/** A fault in force. */
export type Fault = FaultTarget & FaultEffect

/** The test's hold on a fault it added. */
export type FaultHandle = {
  /** How many calls it has met. */
  readonly hits: number
  /** Lets those that hang go on, and ends the fault. */
  readonly release: () => void
}
