import { type APIApplicationCommandOptionChoice, ApplicationCommandOptionType } from 'discord.js'
import { checkLocalisations } from './check-localisations.ts'
import type { Field } from './form.ts'

/**
 * Returns at most 25 choices of an option or of an autocompletion: name 1–100, a value of the option's kind, and text
 * values at most 100.
 *
 * @see https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure
 */
export function checkChoices(
  list: Field,
  type?: ApplicationCommandOptionType,
): APIApplicationCommandOptionChoice[] {
  return list.items({ max: 25 }).map((choice) => {
    const name = choice.at('name').text({ min: 1, max: 100, required: true }) ?? ''
    checkLocalisations(choice.at('name_localizations'), (text) => text.text({ min: 1, max: 100 }))
    return { name, value: checkValue(choice.at('value'), type) }
  })
}

function checkValue(field: Field, type: ApplicationCommandOptionType | undefined): string | number {
  const { value } = field
  const wantsText =
    type === ApplicationCommandOptionType.String || (type === undefined && typeof value === 'string')
  if (wantsText) return field.text({ max: 100, required: true }) ?? ''
  if (
    typeof value === 'number' &&
    (type !== ApplicationCommandOptionType.Integer || Number.isInteger(value))
  ) {
    return value
  }
  field.fail('NUMBER_TYPE_COERCE', `Value "${JSON.stringify(value)}" is not a number.`)
  return 0
}
