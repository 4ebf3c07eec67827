import type { ServerResponse } from 'node:http'
import type { Outcome } from '../calls/call.ts'

/**
 * Sends an outcome as the Bot API does: JSON, the error's code as the status, `Retry-After` where there is one.
 *
 * Sends nothing where the caller is gone, or the outcome is that there is no answer.
 */
export function answer(response: ServerResponse, outcome: Outcome): void {
  if (response.destroyed || (!outcome.ok && outcome.error_code === 0)) return
  const retryAfter = outcome.ok ? undefined : outcome.parameters?.retry_after
  response.writeHead(outcome.ok ? 200 : outcome.error_code, {
    'content-type': 'application/json',
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  })
  response.end(JSON.stringify(outcome))
}

/** Sends a page that is not the Bot API's, as a proxy in front of it does. */
export function answerPage(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/html' })
  response.end(body)
}
