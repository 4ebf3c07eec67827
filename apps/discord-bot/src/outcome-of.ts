import type { SendFailure } from '@khabar/core'
import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js'

/** The target exists no more, or its person takes no messages from us. */
const gone = new Set<number | string>([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
])
/** Too many direct messages opened: Discord names no time. */
const openedTooFastMs = 60_000
/** Faults before a request leaves this machine: nothing can have been delivered. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])
const retryAfterFaultMs = 5_000

/** What a failed send means. */
export function outcomeOf(error: unknown): SendFailure {
  if (error instanceof RateLimitError) {
    return {
      kind: 'retry',
      afterMs: error.retryAfter,
      reason: 'rate limit',
      holdsAll: error.global,
      isAsked: true,
      // Some come from the library's own queue, before any request: better one too many than a ban.
      isInvalid: true,
    }
  }
  if (error instanceof DiscordAPIError) return answeredOutcome(error)
  // After a 401 the library forgets the token and refuses to send at all.
  if (error instanceof Error && error.message.startsWith('Expected token to be set'))
    return { kind: 'unauthorised', reason: error.message }
  if (error instanceof HTTPError) return { kind: 'unknown', reason: `HTTP ${error.status}` }
  const code = codeOf(error)
  return code !== null && neverSent.has(code)
    ? {
        kind: 'retry',
        afterMs: retryAfterFaultMs,
        reason: `no connection to Discord (${code})`,
        holdsAll: false,
      }
    : { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) }
}

function answeredOutcome({ status, code, message }: DiscordAPIError): SendFailure {
  const reason = `${code} ${message}`
  const isInvalid = status === 401 || status === 403
  // A webhook's own token, not ours.
  if (code === RESTJSONErrorCodes.InvalidWebhookToken) return { kind: 'rejected', reason }
  if (status === 401) return { kind: 'unauthorised', reason: message, isInvalid }
  if (gone.has(code)) return { kind: 'gone', reason, isInvalid }
  if (code === RESTJSONErrorCodes.OpeningDirectMessagesTooFast)
    return { kind: 'retry', afterMs: openedTooFastMs, reason, holdsAll: false, isAsked: true }
  // 50001 and 50013 among them: a server whose roles are being rearranged looks the same as one that wants us no more.
  if (status === 403) return { kind: 'doubtful', reason, isInvalid }
  return status < 500 ? { kind: 'rejected', reason } : { kind: 'unknown', reason: message }
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? codeOf(error.cause) : null
}
