import { readReplyMarkup } from '../keyboards/read-reply-markup.ts'
import { readJson } from '../payload/read-field.ts'
import type { MethodCall } from './method.ts'
import { readLinkPreview, readText } from './read-content.ts'
import { sendFromBot } from './send-from-bot.ts'

/** sendMessage: gives the message. */
export function sendMessage({ world, payload }: MethodCall): unknown {
  const content = { ...readText(world, payload), ...readLinkPreview(payload) }
  const markup = readReplyMarkup(readJson(payload, 'reply_markup', 'reply keyboard markup'))
  return sendFromBot(world, payload, [content], { markup })[0]
}
