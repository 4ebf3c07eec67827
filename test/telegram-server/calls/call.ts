import type { ResponseParameters } from 'grammy/types'
import type { FaultKind } from '../faults/fault.ts'

/** What came of a call. `error_code` 0: the server sent no answer. */
export type Outcome =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false
      readonly error_code: number
      readonly description: string
      readonly parameters?: ResponseParameters
    }

/** One call of a method, as it arrived. */
export type Call = {
  /** Milliseconds on the server's clock. */
  readonly at: number
  /** As the caller wrote it. */
  readonly method: string
  readonly payload: Readonly<Record<string, unknown>>
  /** Missing while the call is under way. */
  outcome?: Outcome
  /** What the test made go wrong. After `drop-after-accept` the outcome is what the caller never saw. */
  readonly fault?: FaultKind
}

/** Which calls are meant; what is left out does not matter. */
export type CallFilter = {
  readonly method?: string
  readonly chatId?: number | string
  readonly ok?: boolean
}

/** Picks the calls that fit, in order of arrival. */
export function filterCalls(calls: readonly Call[], { method, chatId, ok }: CallFilter): Call[] {
  return calls.filter(
    (call) =>
      (method === undefined || call.method.toLowerCase() === method.toLowerCase()) &&
      (chatId === undefined || String(call.payload.chat_id) === String(chatId)) &&
      (ok === undefined || call.outcome?.ok === ok),
  )
}
