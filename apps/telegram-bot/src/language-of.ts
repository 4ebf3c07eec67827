import type { Language } from '@khabar/core'

/** The language for somebody whose Telegram speaks `code`, an IETF tag: English is for those who chose it, Hindi for all others. */
export function languageOf({ language_code: code = '' }: { readonly language_code?: string }): Language {
  return /^en(?:-|$)/i.test(code) ? 'en' : 'hi'
}
