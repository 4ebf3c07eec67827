import { commandNames, type Language, translatorFor } from '@khabar/core'
import type { BotCommand } from 'grammy/types'

/** The command menu in one language. Telegram allows Latin names only; the descriptions are localised. */
export function menusOf(language: Language): BotCommand[] {
  const say = translatorFor(language)
  return commandNames.map((command) => ({ command, description: say(`command-${command}`) }))
}
