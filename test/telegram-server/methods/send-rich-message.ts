import { readReplyMarkup } from '../keyboards/read-reply-markup.ts'
import { readJson } from '../payload/read-field.ts'
import { readRichMessage } from '../rich/read-rich-message.ts'
import type { MethodCall } from './method.ts'
import { sendFromBot } from './send-from-bot.ts'

/** sendRichMessage: gives the message. */
export function sendRichMessage({ world, payload }: MethodCall): unknown {
  const content = { rich_message: readRichMessage(payload) }
  const markup = readReplyMarkup(readJson(payload, 'reply_markup', 'reply keyboard markup'))
  return sendFromBot(world, payload, [content], { markup })[0]
}
