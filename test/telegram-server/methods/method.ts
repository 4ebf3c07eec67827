import type { Payload } from '../payload/payload.ts'
import type { World } from '../world.ts'

/** One call of a method of the Bot API. */
export type MethodCall = {
  readonly world: World
  readonly payload: Payload
  /** Aborted when the caller hangs up. */
  readonly callerGone: AbortSignal
}

/** Does what a method of the Bot API does. Gives the `result`, or throws a TelegramError. */
export type Method = (call: MethodCall) => unknown
