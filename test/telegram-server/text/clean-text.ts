import type { MessageEntity } from 'grammy/types'
import { badRequest } from '../telegram-error.ts'
import { byteOffset } from './entity-error.ts'
import type { FormattedText } from './formatted-text.ts'

/**
 * The text as Telegram stores it, entities moved along: control characters become spaces, carriage returns and
 * bidirectional controls go, spaces and line breaks at both ends go (in front only up to the first entity).
 *
 * @throws TelegramError 400 where an entity lies outside the text or cuts a surrogate pair
 */
export function cleanText({ text, entities }: FormattedText): FormattedText {
  if (!text.isWellFormed()) throw badRequest('Strings must be encoded in UTF-8')
  for (const entity of entities) checkPlace(text, entity)

  const { cleaned, positions } = replaceCharacters(text)
  const moved = entities.map((entity) => {
    const offset = positions[entity.offset] ?? 0
    return { ...entity, offset, length: (positions[entity.offset + entity.length] ?? 0) - offset }
  })
  return trim({ text: cleaned, entities: moved.filter((entity) => entity.length > 0) })
}

function checkPlace(text: string, { offset, length }: MessageEntity): void {
  if (!Number.isInteger(offset) || offset < 0 || offset > 1_000_000) {
    throw badRequest(`Receive an entity with incorrect offset ${offset}`)
  }
  if (!Number.isInteger(length) || length < 0 || length > 1_000_000) {
    throw badRequest(`Receive an entity with incorrect length ${length}`)
  }
  if (length === 0) return
  const end = offset + length
  if (offset > text.length)
    throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${offset}`)
  if (cutsPair(text, offset)) {
    throw badRequest(
      `Entity begins in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, offset + 1)}`,
    )
  }
  if (end > text.length) {
    const place = `Entity beginning at UTF-16 offset ${offset} ends after the end of the text`
    throw badRequest(`${place} at UTF-16 offset ${end}`)
  }
  if (cutsPair(text, end)) {
    const place = `Entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol`
    throw badRequest(`${place} at byte offset ${byteOffset(text, end + 1)}`)
  }
}

function cutsPair(text: string, position: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(position)) && position > 0
}

/** Carriage return, separators and bidirectional controls, and three combining lines that run through other text. */
const dropped = new Set('\r\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u0333\u033F\u030A')

/** Also gives, for each old UTF-16 position, the new one. */
function replaceCharacters(text: string): { cleaned: string; positions: number[] } {
  const positions: number[] = []
  let cleaned = ''
  for (let at = 0; at < text.length; at++) {
    positions.push(cleaned.length)
    const character = text.charAt(at)
    if (dropped.has(character)) continue
    const isControl = character < ' ' && character !== '\n'
    cleaned += isControl ? ' ' : character
  }
  positions.push(cleaned.length)
  return { cleaned, positions }
}

function trim({ text, entities }: FormattedText): FormattedText {
  const end = text.replace(/[ \n]+$/, '').length
  const shortened = entities
    .map((entity) => ({ ...entity, length: Math.min(entity.length, end - entity.offset) }))
    .filter((entity) => entity.length > 0)
  const firstEntity = Math.min(end, ...shortened.map((entity) => entity.offset))
  const spaces = /^[ \n]*/.exec(text)?.[0].length ?? 0
  const start = Math.min(spaces, firstEntity)
  return {
    text: text.slice(start, end),
    entities: shortened.map((entity) => ({ ...entity, offset: entity.offset - start })),
  }
}
