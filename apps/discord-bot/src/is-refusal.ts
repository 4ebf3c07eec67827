import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'

/** Whether Discord says that a body is malformed, or shows nothing, as who does not know its components would. */
export function isRefusal(error: unknown): error is DiscordAPIError {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType ||
      error.code === RESTJSONErrorCodes.CannotSendAnEmptyMessage)
  )
}
