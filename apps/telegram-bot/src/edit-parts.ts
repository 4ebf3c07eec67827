import type { EditOutcome, Message } from '@khabar/core'
import { type Api, GrammyError, type RawApi } from 'grammy'
import { chatOf } from './address.ts'
import { outcomeOf } from './outcome-of.ts'
import { renderTelegram, type TelegramPart } from './render.ts'

/** The message says that already. */
const notModified = /message is not modified/i
/** It was deleted, or is none that we may change. A bot's own messages may be changed however old they are. */
const missing =
  /message to (?:edit|delete) not found|message can't be (?:edited|deleted)|MESSAGE_ID_INVALID|there is no text in the message/i

/**
 * Makes the parts of a message that was sent say something else; those that say what they said are left alone, those
 * that are no longer needed are deleted. See `Platform.edit`.
 *
 * @see https://core.telegram.org/bots/api#editmessagetext
 */
export async function editParts(
  api: Api<RawApi>,
  address: string,
  { ids, sent, message }: { ids: readonly string[]; sent: Message; message: Message },
): Promise<EditOutcome> {
  const [before, after] = [renderTelegram(sent), renderTelegram(message)]
  if (after.length > ids.length) return { kind: 'rejected', reason: 'it needs more messages than were sent' }
  const { chatId } = chatOf(address)
  let changed = 0
  let lost: string | null = null
  for (const [index, id] of ids.entries()) {
    const part = after[index]
    if (part && JSON.stringify(part) === JSON.stringify(before[index])) continue
    try {
      await changePart(api, { chatId, messageId: Number(id), part })
      changed += 1
    } catch (error) {
      const reason = error instanceof GrammyError ? error.description : ''
      if (notModified.test(reason)) changed += 1
      else if (missing.test(reason)) lost = reason
      else return outcomeOf(error)
    }
  }
  return changed === 0 && lost !== null ? { kind: 'missing', reason: lost } : { kind: 'edited' }
}

async function changePart(
  api: Api<RawApi>,
  { chatId, messageId, part }: { chatId: number; messageId: number; part: TelegramPart | undefined },
): Promise<void> {
  if (!part) await api.deleteMessage(chatId, messageId)
  else {
    const { text, ...rest } = part
    await api.editMessageText(chatId, messageId, text, rest)
  }
}
