import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'

const over = new Set<number | string>([
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
])

/** Whether an answer failed because its interaction had expired or was answered already: nobody waits for it. */
export function isOver(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && over.has(error.code)
}
