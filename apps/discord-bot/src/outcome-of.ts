import type { SendOutcome } from '@khabar/core'
import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js'

/** The target exists no more, or takes no messages from us. */
const gone = new Set<number | string>([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
])
/** Faults before a request leaves this machine: nothing can have been delivered. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])
const retryAfterFaultMs = 5_000

/** What a failed send means. */
export function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof RateLimitError) {
    return { kind: 'retry', afterMs: error.retryAfter, reason: 'rate limit', holdsAll: error.global }
  }
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return { kind: 'unauthorised', reason: error.message }
    if (gone.has(error.code)) return { kind: 'gone', reason: `${error.code} ${error.message}` }
    if (error.status < 500) return { kind: 'rejected', reason: `${error.code} ${error.message}` }
    return { kind: 'unknown', reason: error.message }
  }
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

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? codeOf(error.cause) : null
}
