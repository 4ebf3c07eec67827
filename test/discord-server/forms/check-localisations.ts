import { Locale, type LocalizationMap } from 'discord.js'
import type { Field } from './form.ts'

const locales = new Set<string>(Object.values(Locale))

/**
 * Returns texts by locale, after checking each with `checkText`; null when there are none.
 *
 * @see https://docs.discord.com/developers/reference#locales
 */
export function checkLocalisations(map: Field, checkText: (text: Field) => void): LocalizationMap | null {
  if (!map.given) return null
  if (typeof map.value !== 'object') {
    map.fail('MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType')
    return null
  }
  for (const key of Object.keys(map.value ?? {})) {
    if (locales.has(key)) checkText(map.at(key))
    else map.fail('DICT_TYPE_INVALID_KEY', `"${key}" is not a locale.`)
  }
  // Used only when the form holds no fault.
  return map.value as LocalizationMap
}
