import type { BotDeps } from '@khabar/core'
import {
  type APIInteraction,
  type Client,
  Events,
  InteractionResponseType,
  InteractionType,
} from 'discord.js'
import { completeInteraction } from './complete-interaction.ts'
import { createVerifier } from './verify-request.ts'

/** Longer than a signature is taken for new, before and after: within it no copy of a request does anything. */
const memoryMs = 15 * 60_000

/**
 * Answers what Discord sends to an application's Interactions Endpoint URL. A request with a good signature becomes an
 * interaction of the client, as if it had come over its gateway, so that the same handlers answer it over the callback
 * route; Discord is told so with 202 and no body. One that came before, by either way, does nothing.
 *
 * @throws where the client is of a version of discord.js that takes in no interactions this way.
 * @see https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback
 */
export function createHttpInteractions(
  client: Client<true>,
  { publicKey, now, log }: Pick<BotDeps, 'now' | 'log'> & { publicKey: string },
): (request: Request) => Promise<Response> {
  const isGenuine = createVerifier(publicKey, now)
  const takeIn = intakeOf(client)
  const known = createMemory(now)
  client.on(Events.InteractionCreate, ({ id }) => known.add(id))
  return async (request) => {
    const body = new Uint8Array(await request.arrayBuffer())
    if (!isGenuine(request.headers, body)) return new Response(null, { status: 401 })
    const interaction = interactionIn(body)
    if (interaction === null) return new Response(null, { status: 400 })
    if (interaction.type === InteractionType.Ping)
      return Response.json({ type: InteractionResponseType.Pong })
    if (known.has(interaction.id))
      log.info({ app: 'discord', interaction: interaction.id }, 'an interaction came twice')
    else {
      completeInteraction(interaction)
      takeIn(interaction)
    }
    return new Response(null, { status: 202 })
  }
}

/** What discord.js itself does with an interaction of the gateway. It has no public name for it. */
function intakeOf(client: Client): (interaction: APIInteraction) => void {
  const action: unknown = Reflect.get(Object(Reflect.get(client, 'actions')), 'InteractionCreate')
  const handle: unknown = Reflect.get(Object(action), 'handle')
  if (typeof handle !== 'function')
    throw new Error(
      'This version of discord.js takes in no interactions over HTTP: leave DISCORD_PUBLIC_KEY out.',
    )
  return (interaction) => void Reflect.apply(handle, action, [interaction])
}

/** The shape is Discord's, whose signature was good; only what we read ourselves is looked at. */
function interactionIn(body: Uint8Array): APIInteraction | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body))
    const { id, type }: Record<string, unknown> = Object(value)
    return typeof id === 'string' && typeof type === 'number' ? (value as APIInteraction) : null
  } catch {
    return null
  }
}

/** Ids of the last minutes. */
function createMemory(now: () => Temporal.Instant) {
  const seen = new Map<string, number>()
  return {
    has: (id: string) => seen.has(id),
    add(id: string) {
      const at = now().epochMilliseconds
      for (const [old, since] of seen) {
        if (at - since <= memoryMs) break
        seen.delete(old)
      }
      seen.set(id, at)
    },
  }
}
