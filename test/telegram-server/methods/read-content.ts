import { isRecord } from '../payload/is-record.ts'
import type { Payload } from '../payload/payload.ts'
import { readJson, readString } from '../payload/read-field.ts'
import { badRequest } from '../telegram-error.ts'
import { countCharacters } from '../text/count-characters.ts'
import { formatText } from '../text/format-text.ts'
import type { FormattedText } from '../text/formatted-text.ts'
import type { World } from '../world.ts'

const maxTextCharacters = 4096
const maxCaptionCharacters = 1024

/** The content of a text message: `text` with its formatting, as a message has it. */
export type TextContent = { readonly text: string; readonly entities?: FormattedText['entities'][number][] }

/** The caption of a media message, as a message has it; empty where there is none. */
export type CaptionContent = {
  readonly caption?: string
  readonly caption_entities?: FormattedText['entities'][number][]
}

/**
 * Reads `text`, `parse_mode` and `entities`.
 *
 * @throws TelegramError 400 where the text is empty, too long or badly formatted
 */
export function readText(world: World, payload: Payload): TextContent {
  const sent = {
    text: readString(payload, 'text'),
    parseMode: readString(payload, 'parse_mode'),
    entities: readJson(payload, 'entities', 'entities'),
  }
  if (sent.text === '') throw badRequest('Message text is empty')
  const { text, entities } = formatText(sent, (id) => world.users.get(id))
  if (text === '') throw badRequest('Text must be non-empty')
  if (countCharacters(text) > maxTextCharacters) throw badRequest('Message is too long')
  return { text, ...(entities.length > 0 && { entities: [...entities] }) }
}

/**
 * Reads `caption`, `parse_mode` and `caption_entities`, of a call or of one item of an album.
 *
 * @throws TelegramError 400 where the caption is too long or badly formatted
 */
export function readCaption(world: World, payload: Payload): CaptionContent {
  const sent = {
    text: readString(payload, 'caption'),
    parseMode: readString(payload, 'parse_mode'),
    entities: readJson(payload, 'caption_entities', 'caption entities'),
  }
  const { text, entities } = formatText(sent, (id) => world.users.get(id))
  if (countCharacters(text) > maxCaptionCharacters) throw badRequest('Message caption is too long')
  if (text === '') return {}
  return { caption: text, ...(entities.length > 0 && { caption_entities: [...entities] }) }
}

/** What a message shows of `link_preview_options`, or of the older `disable_web_page_preview`. */
export function readLinkPreview(payload: Payload) {
  const options = readJson(payload, 'link_preview_options', 'link preview options')
  if (options === undefined) {
    const isDisabled = readString(payload, 'disable_web_page_preview') === 'true'
    return isDisabled ? { link_preview_options: { is_disabled: true } } : {}
  }
  if (!isRecord(options)) throw badRequest('Object expected as link preview options')
  return { link_preview_options: options }
}
