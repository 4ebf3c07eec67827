import type { RichText } from 'grammy/types'
import { isRecord } from '../payload/is-record.ts'
import { badRequest } from '../telegram-error.ts'
import { checkLink } from '../text/check-link.ts'
import { malformed } from './rich-error.ts'

/** A text in a rich message, as it is kept: how many characters it shows, and how deeply it is nested. */
export type ReadRichText = { readonly text: RichText; readonly characters: number; readonly depth: number }

const styles = new Set(
  'bold italic underline strikethrough spoiler subscript superscript marked code'.split(' '),
)

/**
 * Checks a text: a string, a list of texts, a style around one, or a link. Those that need a person, an emoji or an
 * anchor are not known here.
 *
 * That a string is kept without its control characters is assumed to be as in other texts.
 *
 * @throws TelegramError 400; `RICH_MESSAGE_URL_INVALID` for a link that is not taken
 */
export function readRichText(value: unknown): ReadRichText {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw badRequest('Strings must be encoded in UTF-8')
    return { text: value, characters: [...value].length, depth: 0 }
  }
  if (Array.isArray(value)) return joined(value.map(readRichText))
  if (!isRecord(value)) throw malformed('RichText must be a String, an Array or an Object')
  const { type } = value
  if (typeof type !== 'string') throw malformed('Can\'t find field "type"')
  if (!styles.has(type) && type !== 'url') throw malformed('Unsupported rich text type')
  if (value.text === undefined) throw malformed('Can\'t find field "text"')
  const { text, characters, depth } = readRichText(value.text)
  const inner = { ...(type === 'url' ? { url: readUrl(value.url) } : {}), text }
  // The set above holds exactly the types that have a text and nothing else.
  return { text: { type, ...inner } as RichText, characters, depth: depth + 1 }
}

function joined(texts: readonly ReadRichText[]): ReadRichText {
  return {
    text: texts.map(({ text }) => text),
    characters: texts.reduce((sum, { characters }) => sum + characters, 0),
    depth: Math.max(0, ...texts.map(({ depth }) => depth)),
  }
}

function readUrl(value: unknown): string {
  if (typeof value !== 'string') throw malformed('Can\'t find field "url"')
  const link = checkLink(value)
  if ('reason' in link) throw badRequest('RICH_MESSAGE_URL_INVALID')
  return link.url
}
