import type { Language } from '@khabar/core'

/** The language for somebody whose Telegram speaks `code`, an IETF tag: English for those who have it so, Hindi for all others. */
export function languageOf({ language_code: code = '' }: { readonly language_code?: string }): Language {
  return /^en(?:-|$)/i.test(code) ? 'en' : 'hi'
}
