import type { User } from 'grammy/types'
import { badRequest } from '../telegram-error.ts'
import { cleanText } from './clean-text.ts'
import { findEntities } from './find-entities.ts'
import type { FormattedText } from './formatted-text.ts'
import { normaliseEntities } from './normalise-entities.ts'
import { parseHtml } from './parse-html.ts'
import { readEntities } from './read-entities.ts'

/** A text as a caller sends it. `entities` counts only without a parse mode. */
export type SentText = { readonly text: string; readonly parseMode: string; readonly entities: unknown }

const maxSourceBytes = 32_768
/** Telegram keeps no more than this and says nothing about the rest. */
const maxEntities = 100

/**
 * The text and entities a message ends up with: parsed, cleaned, trimmed, with the entities Telegram finds itself.
 *
 * Lengths are not checked here, for they differ between texts and captions, but for the source (32 768 bytes).
 * An empty text gives an empty one.
 *
 * @throws TelegramError 400 in Telegram's words
 */
export function formatText(sent: SentText, findUser: (id: number) => User | undefined): FormattedText {
  if (Buffer.byteLength(sent.text, 'utf8') > maxSourceBytes) throw badRequest('Text is too long')
  const { text, entities } = cleanText(parse(sent, findUser))
  return { text, entities: normaliseEntities(entities, findEntities(text)).slice(0, maxEntities) }
}

function parse(sent: SentText, findUser: (id: number) => User | undefined): FormattedText {
  const mode = sent.parseMode.toLowerCase()
  if (sent.text === '' || mode === '' || mode === 'none') {
    return { text: sent.text, entities: readEntities(sent.entities, findUser) }
  }
  if (mode === 'html') return parseHtml(sent.text, findUser)
  if (mode === 'markdown' || mode === 'markdownv2') {
    throw badRequest(
      `Parse_mode ${sent.parseMode} is not supported by this local server; send HTML or entities`,
    )
  }
  throw badRequest('Unsupported parse_mode')
}
