import type { RichMessage } from 'grammy/types'
import { isRecord } from '../payload/is-record.ts'
import type { Payload } from '../payload/payload.ts'
import { readJson } from '../payload/read-field.ts'
import { badRequest } from '../telegram-error.ts'
import { readRichBlock } from './read-rich-block.ts'
import { visibleText } from './visible-text.ts'

const maxCharacters = 32_768
const maxBlocks = 500
const maxDepth = 16

/**
 * Reads `rich_message` of blocks, as it is kept; no entities are found in its text.
 *
 * The limits are documented; that they are answered by `RICH_MESSAGE_TEXT_TOO_LONG`, `…_BLOCKS_TOO_MANY`,
 * `…_DEPTH_INVALID` and `…_EMPTY` is what others saw of the live server. That a message of nothing but dividers and
 * blank text is empty is a guess from there.
 *
 * @throws TelegramError 400
 * @see https://core.telegram.org/bots/api#rich-message-formatting-options
 */
export function readRichMessage(payload: Payload): RichMessage {
  const value = readJson(payload, 'rich_message', 'rich message')
  if (!isRecord(value)) throw badRequest('Object expected as rich message')
  if (value.html !== undefined || value.markdown !== undefined) {
    throw badRequest('Rich messages of HTML or Markdown are not supported by this local server; send blocks')
  }
  if (!Array.isArray(value.blocks) || value.blocks.length === 0)
    throw badRequest('Rich message must be non-empty')
  const read = value.blocks.map(readRichBlock)
  if (read.reduce((sum, { characters }) => sum + characters, 0) > maxCharacters)
    throw badRequest('RICH_MESSAGE_TEXT_TOO_LONG')
  if (read.reduce((sum, { blocks }) => sum + blocks, 0) > maxBlocks)
    throw badRequest('RICH_MESSAGE_BLOCKS_TOO_MANY')
  if (read.some(({ depth }) => depth > maxDepth)) throw badRequest('RICH_MESSAGE_DEPTH_INVALID')
  const message: RichMessage = {
    blocks: read.map(({ block }) => block),
    ...(value.is_rtl === true ? { is_rtl: true } : {}),
  }
  if (visibleText(message).trim() === '') throw badRequest('RICH_MESSAGE_EMPTY')
  return message
}
