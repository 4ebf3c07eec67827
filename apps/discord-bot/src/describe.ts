import { translatorFor } from '@khabar/core'

/** The English and the Hindi description of a command or an option, by its message in the locales. */
export function describe(id: string) {
  return {
    description: translatorFor('en')(id),
    description_localizations: { hi: translatorFor('hi')(id) },
  }
}
