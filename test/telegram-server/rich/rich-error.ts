import { badRequest, type TelegramError } from '../telegram-error.ts'

/** A block that the server cannot read. Live servers say `can't parse InputRichBlock: type "x" is unsupported`. */
export function malformed(reason: string): TelegramError {
  return badRequest(`Can't parse InputRichBlock: ${reason}`)
}
