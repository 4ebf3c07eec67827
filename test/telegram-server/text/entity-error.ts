import { badRequest, type TelegramError } from '../telegram-error.ts'

/** The 400 for a text whose formatting does not parse: `Bad Request: can't parse entities: …`. */
export function entityError(reason: string): TelegramError {
  return badRequest(`Can't parse entities: ${reason}`)
}

/** The UTF-8 byte offset of a position in `text`, as Telegram's texts count. */
export function byteOffset(text: string, position: number): number {
  return Buffer.byteLength(text.slice(0, position), 'utf8')
}
