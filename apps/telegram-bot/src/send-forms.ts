import type { Api } from 'grammy'
import type { TelegramChat } from './address.ts'
import type { TelegramForms } from './forms-of.ts'
import { isPictureRefused, isRichRefused, isRichUnknown } from './refusals.ts'
import type { TelegramPart } from './render.ts'

/** How a message is sent. */
export type SendingOptions = {
  /** The ids of the texts that were sent before: it goes on after them. */
  readonly partsSent?: readonly string[]
  readonly onPart?: ((partsSent: readonly string[]) => Promise<void>) | undefined
  /** Whether the rich form is tried. */
  readonly sendsRich?: boolean
  /** Called where the server turns out to know no rich messages. */
  readonly onRichUnknown?: () => void
  /** Nothing but text. */
  readonly plain?: boolean
  /** What each request says besides. */
  readonly extra?: { readonly disable_notification?: true; readonly allow_paid_broadcast?: true }
}

/**
 * Sends a message in the richest form that Telegram takes, and gives its ids: one that is refused for being rich, or
 * for its picture, goes out as text at once.
 *
 * @throws {GrammyError} for what is refused as text, too.
 */
export async function sendForms(
  api: Api,
  chat: TelegramChat,
  forms: TelegramForms,
  options: SendingOptions = {},
): Promise<string[]> {
  const { partsSent = [], onPart, sendsRich = false, onRichUnknown, plain = false, extra = {} } = options
  const other = { ...extra, ...(chat.threadId === null ? {} : { message_thread_id: chat.threadId }) }
  const { rich, photo, texts } = plain || partsSent.length > 0 ? { ...forms, rich: null, photo: null } : forms
  if (rich && sendsRich) {
    const { rich_message, ...rest } = rich
    try {
      const sent = await api.sendRichMessage(chat.chatId, rich_message, { ...rest, ...other })
      return [String(sent.message_id)]
    } catch (error) {
      if (!isRichRefused(error)) throw error
      if (isRichUnknown(error)) onRichUnknown?.()
    }
  }
  if (photo?.isWhole) {
    const { photo: url, isWhole: _, ...rest } = photo
    try {
      return [String((await api.sendPhoto(chat.chatId, url, { ...rest, ...other })).message_id)]
    } catch (error) {
      if (!isPictureRefused(error)) throw error
    }
  }
  const ids = [...partsSent]
  for (const part of texts.slice(ids.length)) {
    const { text, ...rest } = textPart(part, { plain, hasPreview: !photo?.isWhole })
    ids.push(String((await api.sendMessage(chat.chatId, text, { ...rest, ...other })).message_id))
    if (ids.length < texts.length) await onPart?.([...ids])
  }
  return ids
}

/** A picture that was refused is not tried once more as a preview; plain text has neither buttons nor entities. */
function textPart(
  part: TelegramPart,
  { plain, hasPreview }: { plain: boolean; hasPreview: boolean },
): TelegramPart {
  const link_preview_options = { is_disabled: true }
  if (plain) return { text: part.text, entities: [], link_preview_options }
  return hasPreview ? part : { ...part, link_preview_options }
}
