import { GrammyError } from 'grammy'
import { isMethodUnknown } from './unknown-methods.ts'

/**
 * What a server answers that is older than rich messages (an edit without a text is none to it; the method it does not
 * know, 404), or than their blocks (without HTML a message is empty to it).
 */
const unknown = /rich message must be non-empty|message text is empty/i
/**
 * Live servers name what they refuse of a rich message: `RICH_MESSAGE_BLOCKS_TOO_MANY`, `RICH_MESSAGE_URL_INVALID`,
 * `can't parse InputRichBlock: …`.
 */
const badRich = /RICH_MESSAGE_|can't parse (?:Input)?(?:Rich|PageBlock)/i
/**
 * Telegram fetches a picture itself, and says in many ways that it could not, or that only text may be sent here.
 *
 * @see https://github.com/tdlib/telegram-bot-api (fail_query_with_error in Client.cpp)
 */
const badPicture =
  /failed to get HTTP URL content|wrong type of the web page content|wrong HTTP URL specified|wrong file identifier|can't upload file by URL|file is too big|PHOTO_|IMAGE_PROCESS_FAILED|MEDIA_|WEBPAGE_|not enough rights to send photos|CHAT_SEND_(?:PHOTOS|MEDIA)_FORBIDDEN/i

/** Whether the server knows no rich messages, so that there is no use in trying again. */
export function isRichUnknown(error: unknown): boolean {
  return isMethodUnknown(error) || isRefusedFor(unknown, error)
}

/** Whether a message was refused for being rich: as text it may be taken. */
export function isRichRefused(error: unknown): boolean {
  return isRichUnknown(error) || isRefusedFor(badRich, error)
}

/** Whether a message was refused for its picture, or no pictures are known: without it, it may be taken. */
export function isPictureRefused(error: unknown): boolean {
  return isMethodUnknown(error) || isRefusedFor(badPicture, error)
}

function isRefusedFor(reasons: RegExp, error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && reasons.test(error.description)
}
