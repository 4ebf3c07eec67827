import type { EditOutcome, Message } from '@khabar/core'
import { DiscordAPIError, type REST, RESTJSONErrorCodes } from 'discord.js'
import type { Forms } from './create-forms.ts'
import type { MessageRoute } from './message-route.ts'
import { outcomeOf } from './outcome-of.ts'
import { partChanges } from './part-body.ts'
import { renderDiscord } from './render.ts'

/** The message is no more, or none that we may change. */
const missing = new Set<number | string>([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
])

/** What was sent, and what it shall say. */
export type PartsEdit = {
  readonly ids: readonly string[]
  readonly sent: Message
  readonly message: Message
  /** The role that the first part called. */
  readonly role?: string | null
  /** Where the messages are changed. */
  readonly routeOf: (id: string) => MessageRoute | null
  readonly forms: Forms
  readonly signal?: AbortSignal | undefined
}

/**
 * Makes the parts of a message that was sent say something else; those that say what they said are left alone, those
 * that are no longer needed are deleted. What was sent in Components V2 stays so: Discord says if it was. See
 * `Platform.edit`.
 *
 * @see https://docs.discord.com/developers/resources/message#edit-message
 */
export async function editParts(
  rest: REST,
  { ids, sent, message, role = null, routeOf, forms, signal }: PartsEdit,
): Promise<EditOutcome> {
  const [before, after] = [renderDiscord(sent), renderDiscord(message)]
  if (after.length > ids.length) return { kind: 'rejected', reason: 'it needs more messages than were sent' }
  let changed = 0
  let lost: string | null = null
  for (const [index, id] of ids.entries()) {
    const part = after[index]
    if (part && JSON.stringify(part) === JSON.stringify(before[index])) continue
    const found = routeOf(id)
    if (found === null) {
      lost = 'the webhook that sent it is no more'
      continue
    }
    const { route, ...way } = found
    const stop = { ...way, ...(signal ? { signal } : {}) }
    const called = index === 0 ? role : null
    const change = (isLayout: boolean) =>
      part && rest.patch(route, { body: partChanges(part, { role: called, isLayout }), ...stop })
    try {
      if (part) await forms.send(part, async (isLayout) => change(isLayout), { isEdit: true })
      else await rest.delete(route, stop)
      changed += 1
    } catch (error) {
      if (error instanceof DiscordAPIError && missing.has(error.code)) lost = `${error.code} ${error.message}`
      else return outcomeOf(error)
    }
  }
  return changed === 0 && lost !== null ? { kind: 'missing', reason: lost } : { kind: 'edited' }
}
