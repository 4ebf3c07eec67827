import { readReplyMarkup } from '../keyboards/read-reply-markup.ts'
import { readJson, readString } from '../payload/read-field.ts'
import type { MethodCall } from './method.ts'
import { readCaption } from './read-content.ts'
import { readPhoto } from './read-photo.ts'
import { sendFromBot } from './send-from-bot.ts'

/** sendPhoto: gives the message. */
export function sendPhoto({ world, payload }: MethodCall): unknown {
  const photo = readPhoto(world, payload, 'photo', readString(payload, 'photo'))
  const content = { photo, ...readCaption(world, payload) }
  const markup = readReplyMarkup(readJson(payload, 'reply_markup', 'reply keyboard markup'))
  return sendFromBot(world, payload, [content], { kind: 'photos', markup })[0]
}
