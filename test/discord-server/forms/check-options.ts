import { type APIApplicationCommandOption, ApplicationCommandOptionType as Kind } from 'discord.js'
import { checkChoices } from './check-choices.ts'
import { checkCommandName } from './check-command.ts'
import { checkLocalisations } from './check-localisations.ts'
import type { Field } from './form.ts'

const kinds = Object.values(Kind).filter((kind) => typeof kind === 'number')
const numeric: readonly Kind[] = [Kind.Integer, Kind.Number]
const completable: readonly Kind[] = [Kind.String, ...numeric]

/**
 * Returns the options of a command after checking them: at most 25, names once each, required before optional,
 * subcommands only at the top or in a group.
 *
 * @param depth 0 for a command's own options, 1 for those of a group or a subcommand.
 * @see https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure
 */
export function checkOptions(
  list: Field,
  depth: 'command' | 'group' | 'subcommand' = 'command',
): APIApplicationCommandOption[] {
  const options = list.items({ max: 25 })
  for (const option of options) checkOption(option, depth)
  failRepeated(list, options)
  failOrder(options)
  // Checked option by option above; used only when the form holds no fault.
  return options.map(({ value }) => value) as APIApplicationCommandOption[]
}

function checkOption(option: Field, depth: 'command' | 'group' | 'subcommand'): void {
  const kind = option.at('type').choice(kinds, { required: true })
  checkCommandName(option.at('name'))
  checkLocalisations(option.at('name_localizations'), checkCommandName)
  option.at('description').text({ min: 1, max: 100, required: true })
  checkLocalisations(option.at('description_localizations'), (text) => text.text({ min: 1, max: 100 }))
  option.at('required').flag()
  const isGroup = kind === Kind.SubcommandGroup
  if (isGroup || kind === Kind.Subcommand) {
    if (depth === 'subcommand' || (isGroup && depth === 'group')) {
      option
        .at('type')
        .fail('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-command option type is invalid here')
    } else checkOptions(option.at('options'), isGroup ? 'group' : 'subcommand')
    return
  }
  if (depth === 'group') {
    option.at('type').fail('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'A group holds sub-commands only')
  }
  if (kind !== undefined) checkBounds(option, kind)
}

function checkBounds(option: Field, kind: Kind): void {
  const autocomplete = option.at('autocomplete').flag() ?? false
  const choices = checkChoices(option.at('choices'), kind)
  if (autocomplete && (choices.length > 0 || !completable.includes(kind))) {
    option.fail('APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID', 'Autocomplete is invalid for this option')
  }
  if (kind === Kind.String) {
    option.at('min_length').whole({ min: 0, max: 6000 })
    option.at('max_length').whole({ min: 1, max: 6000 })
  }
  if (kind === Kind.Channel)
    for (const type of option.at('channel_types').items()) type.whole({ min: 0, required: true })
}

function failRepeated(list: Field, options: readonly Field[]): void {
  const names = options.map((option) => option.at('name').value)
  if (new Set(names).size < names.length) {
    list.fail('APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists')
  }
}

function failOrder(options: readonly Field[]): void {
  const firstOptional = options.findIndex((option) => option.at('required').value !== true)
  if (firstOptional === -1) return
  for (const option of options.slice(firstOptional)) {
    if (option.at('required').value !== true) continue
    option.fail(
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must be placed before non-required options',
    )
  }
}
