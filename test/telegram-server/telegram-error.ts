import type { ResponseParameters } from 'grammy/types'

/** A refusal in the Bot API's own form: what the server answers as `{ ok: false, error_code, description, parameters }`. */
export class TelegramError extends Error {
  readonly code: number
  readonly description: string
  readonly parameters: ResponseParameters | undefined

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(`${code} ${description}`)
    this.name = 'TelegramError'
    this.code = code
    this.description = description
    this.parameters = parameters
  }
}

/**
 * A 400 with the prefix `Bad Request: `.
 *
 * The real server lowers the first letter of its sentences but leaves code words (`BUTTON_DATA_INVALID`) and
 * abbreviations (`URL …`) alone; so does this.
 */
export function badRequest(reason: string, parameters?: ResponseParameters): TelegramError {
  const isCodeWord = /^.[A-Z_]/.test(reason)
  const sentence = isCodeWord ? reason : reason.charAt(0).toLowerCase() + reason.slice(1)
  return new TelegramError(400, `Bad Request: ${sentence}`, parameters)
}

/** A 403 with the prefix `Forbidden: `. */
export function forbidden(reason: string): TelegramError {
  return new TelegramError(403, `Forbidden: ${reason}`)
}

/** A 429 with `parameters.retry_after`, in seconds. */
export function tooManyRequests(retryAfter: number): TelegramError {
  return new TelegramError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter })
}
