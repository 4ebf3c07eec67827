import type { InlineKeyboardButton } from 'grammy/types'
import { isRecord } from '../payload/is-record.ts'
import { badRequest } from '../telegram-error.ts'
import { checkLink } from '../text/check-link.ts'
import { userIdOf } from '../text/link-entity.ts'

const maxDataBytes = 64
const maxUrlCharacters = 2048
const otherActions = [
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'web_app',
  'login_url',
  'copy_text',
  'callback_game',
  'pay',
]

/**
 * Checks one button of an inline keyboard: a text, and one thing it does.
 *
 * A button that opens a person's profile (`tg://user?id=…`) keeps its address.
 *
 * @throws TelegramError 400 in Telegram's words (`BUTTON_DATA_INVALID` over 64 bytes of `callback_data`)
 */
export function readInlineButton(value: unknown): InlineKeyboardButton {
  if (!isRecord(value)) throw malformed('InlineKeyboardButton must be an Object')
  const text = value.text
  if (text === undefined) throw malformed('Can\'t find field "text"')
  if (typeof text !== 'string') throw malformed('Field "text" must be of type String')
  const action = readAction(value)
  if (text === '') throw badRequest('Inline keyboard button text must be non-empty')
  // The action found is one of the type's alternatives.
  return { text, ...action } as InlineKeyboardButton
}

function readAction(button: Record<string, unknown>): Record<string, unknown> {
  const { url, callback_data: data } = button
  if (typeof url === 'string' && url !== '') return { url: readUrl(url) }
  if (typeof data === 'string' && data !== '') {
    if (Buffer.byteLength(data, 'utf8') > maxDataBytes) throw badRequest('BUTTON_DATA_INVALID')
    return { callback_data: data }
  }
  const other = otherActions.find((name) => button[name] !== undefined)
  if (other === undefined) throw malformed('Text buttons are unallowed in the inline keyboard')
  return { [other]: button[other] }
}

function readUrl(url: string): string {
  if (userIdOf(url) !== undefined) return url
  const link = checkLink(url)
  if ('reason' in link) throw badRequest(`Inline keyboard button URL '${url}' is invalid: ${link.reason}`)
  if (link.url.length > maxUrlCharacters) throw badRequest('BUTTON_URL_INVALID')
  return link.url
}

function malformed(reason: string) {
  return badRequest(`Can't parse inline keyboard button: ${reason}`)
}
