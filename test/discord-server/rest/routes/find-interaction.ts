import type { StoredInteraction } from '../../world/interaction.ts'
import type { World } from '../../world/world.ts'
import { apiError } from '../api-error.ts'

/**
 * Returns the interaction whose token may still be used as a webhook.
 *
 * @throws ApiError 50027 when the token is unknown or 15 minutes old, 10015 before the interaction was acknowledged.
 * @see https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages
 */
export function findInteraction(world: World, token: string): AnsweredInteraction {
  const interaction = world.interactions.get(token)
  const isAlive = interaction !== undefined && world.nowMs() - interaction.atMs <= world.interactionTokenMs
  if (!isAlive) throw apiError('invalidWebhookToken')
  if (!isAnswered(interaction)) throw apiError('unknownWebhook')
  return interaction
}

/** An interaction that was acknowledged. */
export type AnsweredInteraction = StoredInteraction & {
  readonly response: NonNullable<StoredInteraction['response']>
}

function isAnswered(interaction: StoredInteraction): interaction is AnsweredInteraction {
  return interaction.response !== null
}
