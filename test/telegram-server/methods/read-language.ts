import type { Payload } from '../payload/payload.ts'
import { readString } from '../payload/read-field.ts'
import { badRequest } from '../telegram-error.ts'

/**
 * The `language_code` of a setting: two small letters, or `''` for all languages without one of their own.
 *
 * @throws TelegramError 400
 */
export function readLanguage(payload: Payload): string {
  const language = readString(payload, 'language_code')
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest('Invalid language code specified')
  return language
}
