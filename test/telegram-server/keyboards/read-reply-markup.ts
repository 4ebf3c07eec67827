import type { ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from 'grammy/types'
import { isRecord } from '../payload/is-record.ts'
import { badRequest } from '../telegram-error.ts'
import { readInlineButton } from './read-inline-button.ts'

/** What a message carries under it: buttons of its own, or what it does to the person's keyboard. */
export type ReplyMarkup = {
  readonly inline?: InlineKeyboardMarkup
  readonly keyboard?: ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply
}

const maxInlineButtons = 100

/**
 * Checks a `reply_markup`; a keyboard without buttons is none.
 *
 * @throws TelegramError 400 in Telegram's words
 */
export function readReplyMarkup(value: unknown): ReplyMarkup {
  if (value === undefined) return {}
  if (!isRecord(value)) throw badRequest('Object expected as reply markup')
  const keyboard = readRows(value, 'keyboard').map((row) => row.map(readButton))
  // Checked to be a keyboard in the one field that makes it one; the rest is passed on as sent.
  if (keyboard.length > 0) return { keyboard: { ...value, keyboard } as ReplyKeyboardMarkup }

  const rows = readRows(value, 'inline_keyboard').map((row) => row.map(readInlineButton))
  if (rows.flat().length > maxInlineButtons) throw badRequest('reply markup is too long')
  if (rows.flat().length > 0) return { inline: { inline_keyboard: rows.filter((row) => row.length > 0) } }
  if (value.remove_keyboard === true) return { keyboard: { remove_keyboard: true } }
  return value.force_reply === true ? { keyboard: { force_reply: true } } : {}
}

function readRows(markup: Record<string, unknown>, name: 'keyboard' | 'inline_keyboard'): unknown[][] {
  const rows = markup[name]
  if (rows === undefined) return []
  const owner = name === 'keyboard' ? '' : ' of the InlineKeyboardMarkup'
  if (!Array.isArray(rows)) throw badRequest(`Field "${name}" must be of type Array`)
  for (const row of rows) {
    if (!Array.isArray(row)) throw badRequest(`Field "${name}"${owner} must be an Array of Arrays`)
  }
  return rows
}

function readButton(button: unknown): { text: string } {
  if (typeof button === 'string') return { text: checkText(button) }
  if (!isRecord(button)) throw malformed('KeyboardButton must be a String or an Object')
  if (typeof button.text !== 'string') throw malformed('Can\'t find field "text"')
  return { ...button, text: checkText(button.text) }
}

function checkText(text: string): string {
  if (text === '') throw badRequest('Keyboard button text must be non-empty')
  return text
}

function malformed(reason: string) {
  return badRequest(`Can't parse keyboard button: ${reason}`)
}
