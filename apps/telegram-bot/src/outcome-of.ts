import type { SendOutcome } from '@khabar/core'
import { GrammyError, HttpError } from 'grammy'

/** Telegram's words for a chat that no longer takes our messages (unofficial, hence matched loosely). */
const gonePatterns = [
  /bot was blocked by the user/i,
  /user is deactivated/i,
  /bot was kicked/i,
  /bot is not a member/i,
  /can't initiate conversation/i,
  /chat not found/i,
  /group chat was deleted/i,
  /PEER_ID_INVALID/,
]
/** Faults before a request leaves this machine: nothing can have been delivered. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])
const retryAfterFaultMs = 5_000

/** What a failed send means. */
export function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof GrammyError) return answeredOutcome(error)
  if (error instanceof HttpError) {
    const code = causeCode(error.error)
    return code && neverSent.has(code)
      ? {
          kind: 'retry',
          afterMs: retryAfterFaultMs,
          reason: `no connection to Telegram (${code})`,
          holdsAll: false,
        }
      : { kind: 'unknown', reason: code ?? 'the connection to Telegram broke' }
  }
  return { kind: 'rejected', reason: error instanceof Error ? error.message : String(error) }
}

function answeredOutcome({ error_code: code, description, parameters }: GrammyError): SendOutcome {
  if (parameters.migrate_to_chat_id) return { kind: 'moved', address: String(parameters.migrate_to_chat_id) }
  if (code === 429) {
    const afterMs = (parameters.retry_after ?? 1) * 1000
    return { kind: 'retry', afterMs, reason: description, holdsAll: true }
  }
  if (code === 401) return { kind: 'unauthorised', reason: description }
  if (code >= 500) return { kind: 'unknown', reason: `${code} ${description}` }
  if (gonePatterns.some((pattern) => pattern.test(description))) return { kind: 'gone', reason: description }
  return { kind: 'rejected', reason: `${code} ${description}` }
}

function causeCode(cause: unknown): string | null {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null
  return typeof code === 'string' ? code : null
}
