import { readString } from '../payload/read-field.ts'
import { badRequest } from '../telegram-error.ts'
import { countCharacters } from '../text/count-characters.ts'
import type { MethodCall } from './method.ts'
import { readLanguage } from './read-language.ts'

type Field = 'name' | 'description' | 'short_description'

const maxCharacters: Readonly<Record<Field, number>> = { name: 64, description: 512, short_description: 120 }

/** setMyName, setMyDescription or setMyShortDescription: gives true. */
export function setProfile(field: Field): (call: MethodCall) => unknown {
  return ({ world, payload }) => {
    const text = readString(payload, field)
    const language = readLanguage(payload)
    // The limits are Telegram's; its words for them are not known.
    if (countCharacters(text) > maxCharacters[field]) throw badRequest(`${field} is too long`)
    world.profile.set(`${field} ${language}`, text)
    return true
  }
}

/** The getter of the same field: gives what is set for the language, else for all. */
export function getProfile(field: Field): (call: MethodCall) => unknown {
  return ({ world, payload }) => {
    const own = world.profile.get(`${field} ${readLanguage(payload)}`)
    const general = world.profile.get(`${field} `) || (field === 'name' ? world.bot.first_name : '')
    return { [field]: own || general }
  }
}
