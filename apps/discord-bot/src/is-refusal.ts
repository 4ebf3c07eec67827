import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'

/**
 * Whether a body is refused as malformed, or as one that shows nothing, as who does not know its components would. A
 * server of another make may give no code.
 */
export function isRefusal(error: unknown): error is DiscordAPIError {
  return (
    error instanceof DiscordAPIError &&
    error.status === 400 &&
    (error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType ||
      error.code === RESTJSONErrorCodes.CannotSendAnEmptyMessage ||
      !(Number(error.code) > 0))
  )
}
