import type { SendFailure } from '@khabar/core'
import { GrammyError, HttpError } from 'grammy'

/**
 * Telegram's words for chats that do not take our messages, matched loosely, for they are no promise of its API: what
 * is meant by them is what bots in the field do.
 *
 * @see https://github.com/tdlib/telegram-bot-api
 */
const meanings: readonly (readonly [RegExp, 'gone' | 'doubtful' | 'closed'])[] = [
  [/bot is not a member/i, 'gone'],
  [/bot was blocked by the user/i, 'gone'],
  [/bot was kicked/i, 'gone'],
  [/can't initiate conversation/i, 'gone'],
  [/group chat was deleted/i, 'gone'],
  [/user is deactivated/i, 'gone'],
  [/CHAT_(?:RESTRICTED|(?:SEND_\w+|WRITE)_FORBIDDEN)/, 'closed'],
  [/have no rights to send/i, 'closed'],
  [/message thread not found/i, 'closed'],
  [/need administrator rights/i, 'closed'],
  [/not enough rights/i, 'closed'],
  [/TOPIC_CLOSED/, 'closed'],
  [/PEER_ID_INVALID/, 'doubtful'],
  [/chat not found/i, 'doubtful'],
  [/group chat was deactivated/i, 'doubtful'],
]
/** Faults before a request leaves this machine: nothing can have been delivered. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])
const retryAfterFaultMs = 5_000

/** What a failed send means. */
export function outcomeOf(error: unknown): SendFailure {
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

function answeredOutcome(error: GrammyError): SendFailure {
  const { error_code: code, parameters } = error
  // Servers of other makes may give no reason.
  const description = error.description ?? 'no reason was given'
  if (parameters.migrate_to_chat_id) return { kind: 'moved', address: String(parameters.migrate_to_chat_id) }
  if (code === 429) {
    const afterMs = (parameters.retry_after ?? 1) * 1000
    return { kind: 'retry', afterMs, reason: description, holdsAll: true, isAsked: true }
  }
  if (code === 401) return { kind: 'unauthorised', reason: description }
  if (code >= 500) return { kind: 'unknown', reason: `${code} ${description}` }
  const [, kind] = meanings.find(([pattern]) => pattern.test(description)) ?? []
  if (kind) return { kind, reason: description }
  return code === 403
    ? { kind: 'doubtful', reason: description }
    : { kind: 'rejected', reason: `${code} ${description}` }
}

function causeCode(cause: unknown): string | null {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null
  return typeof code === 'string' ? code : null
}
