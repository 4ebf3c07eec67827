import { ComponentType } from 'discord.js'
import { checkCustomId } from './check-button.ts'
import type { Field } from './form.ts'

/** The select menus, by component type. */
export const selectTypes: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]

/**
 * Checks a select menu: placeholder 150, and for a string select 1–25 options of label 100, value 100 (each once)
 * and description 100.
 *
 * @see https://docs.discord.com/developers/components/reference#string-select
 */
export function checkSelect(select: Field): void {
  checkCustomId(select.at('custom_id'))
  select.at('placeholder').text({ max: 150 })
  const least = select.at('min_values').whole({ min: 0, max: 25 }) ?? 1
  const most = select.at('max_values').whole({ min: 1, max: 25 }) ?? 1
  if (least > most)
    select.at('min_values').fail('NUMBER_TYPE_MAX', `int value should be less than or equal to ${most}.`)
  select.at('disabled').flag()
  if (select.at('type').value !== ComponentType.StringSelect) return
  const options = select.at('options').items({ min: 1, max: 25, required: true })
  for (const option of options) checkOption(option)
  failRepeated(options)
}

function checkOption(option: Field): void {
  option.at('label').text({ min: 1, max: 100, required: true })
  option.at('value').text({ min: 1, max: 100, required: true })
  option.at('description').text({ max: 100 })
  option.at('default').flag()
}

function failRepeated(options: readonly Field[]): void {
  const seen = new Set<unknown>()
  for (const option of options) {
    const { value } = option.at('value')
    if (seen.has(value)) {
      option.fail('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used')
    }
    seen.add(value)
  }
}
