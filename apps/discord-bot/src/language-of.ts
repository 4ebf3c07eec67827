import type { Language } from '@khabar/core'
import type { Interaction } from 'discord.js'

/** Hindi, unless the person uses Discord in English by their own choice: Discord reports every English variant so. */
export function languageOf({ locale }: Pick<Interaction, 'locale'>): Language {
  return locale.startsWith('en') ? 'en' : 'hi'
}
