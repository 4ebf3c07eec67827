import type { EditOutcome, Message } from '@khabar/core'
import { type Api, GrammyError, type RawApi } from 'grammy'
import { chatOf } from './address.ts'
import { formsOf, type TelegramForms } from './forms-of.ts'
import type { Buttons } from './keyboard.ts'
import { outcomeOf } from './outcome-of.ts'
import { isRichRefused } from './refusals.ts'
import type { TelegramPart } from './render.ts'
import { isMethodUnknown } from './unknown-methods.ts'

/** The message says that already. */
const notModified = /message is not modified/i
/** It was sent without its photo. */
const noCaption = /there is no caption in the message/i
/** It was deleted, or is none that we may change. A bot's own messages may be changed however old they are. */
const missing =
  /message to (?:edit|delete) not found|message can't be (?:edited|deleted)|MESSAGE_ID_INVALID|there is no text in the message/i

/** A message before and after, and the chat that it is in. */
type Editing = { readonly chatId: number; readonly before: TelegramForms; readonly after: TelegramForms }

/**
 * Makes the parts of a message that was sent say something else; those that say what they said are left alone, those
 * that are no longer needed are deleted. See `Platform.edit`.
 *
 * In which form a message went out is not kept: the richest that it may have had is tried first, and Telegram's answer
 * tells whether it was that.
 *
 * @see https://core.telegram.org/bots/api#updating-messages
 */
export async function editParts(
  api: Api<RawApi>,
  address: string,
  {
    ids,
    sent,
    message,
    sendsRich = false,
    buttons = 'all',
  }: {
    ids: readonly string[]
    sent: Message
    message: Message
    sendsRich?: boolean
    buttons?: Buttons
  },
): Promise<EditOutcome> {
  const editing = {
    chatId: chatOf(address).chatId,
    before: formsOf(sent, { buttons }),
    after: formsOf(message, { buttons }),
  }
  const [only, ...more] = ids
  if (only !== undefined && more.length === 0) {
    const outcome = await editWhole(api, Number(only), { ...editing, sendsRich })
    if (outcome) return outcome
  }
  return editTexts(api, ids, editing)
}

/** `null` where the message was sent as text. */
async function editWhole(
  api: Api<RawApi>,
  id: number,
  { chatId, before, after, sendsRich }: Editing & { sendsRich: boolean },
): Promise<EditOutcome | null> {
  if (before.photo?.isWhole && after.photo) {
    if (isSame(before.photo, after.photo)) return { kind: 'edited' }
    const { photo: _, isWhole: __, ...caption } = after.photo
    return attempt(
      api.editMessageCaption(chatId, id, caption),
      (error) => isAnswer(noCaption, error) || isMethodUnknown(error),
    )
  }
  // One message in the place of several texts can only have been a rich one.
  if (before.rich && after.rich && (sendsRich || before.texts.length > 1)) {
    if (isSame(before.rich, after.rich)) return { kind: 'edited' }
    const { rich_message, ...rest } = after.rich
    return attempt(api.editMessageText(chatId, id, rich_message, rest), isRichRefused)
  }
  return null
}

async function editTexts(
  api: Api<RawApi>,
  ids: readonly string[],
  { chatId, before, after }: Editing,
): Promise<EditOutcome> {
  if (after.texts.length > ids.length)
    return { kind: 'rejected', reason: 'it needs more messages than were sent' }
  let changed = 0
  let lost: EditOutcome | null = null
  for (const [index, id] of ids.entries()) {
    const part = after.texts[index]
    if (part && isSame(part, before.texts[index])) continue
    const outcome = await attempt(changeText(api, { chatId, id: Number(id), part }))
    if (outcome?.kind === 'missing') lost = outcome
    else if (outcome?.kind === 'edited') changed += 1
    else if (outcome) return outcome
  }
  return changed === 0 && lost !== null ? lost : { kind: 'edited' }
}

async function changeText(
  api: Api<RawApi>,
  { chatId, id, part }: { chatId: number; id: number; part: TelegramPart | undefined },
): Promise<void> {
  if (!part) await api.deleteMessage(chatId, id)
  else {
    const { text, ...rest } = part
    await api.editMessageText(chatId, id, text, rest)
  }
}

/** What became of a change; `null` where it was answered that the message is of another form. */
async function attempt(
  change: Promise<unknown>,
  isOfAnotherForm: (error: unknown) => boolean = () => false,
): Promise<EditOutcome | null> {
  try {
    await change
    return { kind: 'edited' }
  } catch (error) {
    if (isOfAnotherForm(error)) return null
    if (isAnswer(notModified, error)) return { kind: 'edited' }
    if (error instanceof GrammyError && missing.test(error.description))
      return { kind: 'missing', reason: error.description }
    return outcomeOf(error)
  }
}

function isAnswer(words: RegExp, error: unknown): boolean {
  return error instanceof GrammyError && words.test(error.description)
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
