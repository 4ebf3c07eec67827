import type { EditOutcome, Message } from '@khabar/core'
import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js'
import { outcomeOf } from './outcome-of.ts'
import { type DiscordPart, renderDiscord } from './render.ts'

/** The message is no more, or none that we may change. */
const missing = new Set<number | string>([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
])

/**
 * Makes the parts of a message that was sent say something else; those that say what they said are left alone, those
 * that are no longer needed are deleted. See `Platform.edit`.
 *
 * @see https://docs.discord.com/developers/resources/message#edit-message
 */
export async function editParts(
  rest: REST,
  channelId: string,
  {
    ids,
    sent,
    message,
    signal,
  }: { ids: readonly string[]; sent: Message; message: Message; signal: AbortSignal | undefined },
): Promise<EditOutcome> {
  const [before, after] = [renderDiscord(sent), renderDiscord(message)]
  if (after.length > ids.length) return { kind: 'rejected', reason: 'it needs more messages than were sent' }
  let changed = 0
  let lost: string | null = null
  for (const [index, id] of ids.entries()) {
    const part = after[index]
    if (part && JSON.stringify(part) === JSON.stringify(before[index])) continue
    // What is in a post of a forum is known as `post/message`.
    const [messageId = '', place = channelId] = id.split('/').reverse()
    const route = Routes.channelMessage(place, messageId)
    const stop = signal ? { signal } : {}
    try {
      if (part) await rest.patch(route, { body: changesOf(part, before[index]), ...stop })
      else await rest.delete(route, stop)
      changed += 1
    } catch (error) {
      if (error instanceof DiscordAPIError && missing.has(error.code)) lost = `${error.code} ${error.message}`
      else return outcomeOf(error)
    }
  }
  return changed === 0 && lost !== null ? { kind: 'missing', reason: lost } : { kind: 'edited' }
}

/** A text that stays is left out: a role that it calls stands in it, and in no part. */
function changesOf({ allowedMentions, content, ...rest }: DiscordPart, before: DiscordPart | undefined) {
  return {
    ...rest,
    ...(content === before?.content ? {} : { content }),
    allowed_mentions: { parse: [...allowedMentions.parse] },
  }
}
