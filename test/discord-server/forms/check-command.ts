import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js'
import { checkLocalisations } from './check-localisations.ts'
import { checkOptions } from './check-options.ts'
import type { Field } from './form.ts'

/** What the body of a command decides; ids and version are the server's. */
export type CommandDraft = Omit<APIApplicationCommand, 'id' | 'application_id' | 'version' | 'guild_id'>

const commandTypes = [
  ApplicationCommandType.ChatInput,
  ApplicationCommandType.User,
  ApplicationCommandType.Message,
] as const
const contexts = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
] as const
const integrations = [
  ApplicationIntegrationType.GuildInstall,
  ApplicationIntegrationType.UserInstall,
] as const

/**
 * Returns a command as it will be kept, after checking name, description, options, localisations, contexts and size.
 *
 * @see https://docs.discord.com/developers/interactions/application-commands#application-command-object
 */
export function checkCommand(command: Field): CommandDraft {
  const type = command.at('type').choice(commandTypes) ?? ApplicationCommandType.ChatInput
  const isSlash = type === ApplicationCommandType.ChatInput
  const checkText = isSlash ? checkCommandName : (name: Field) => name.text({ min: 1, max: 32 })
  const name = command.at('name')
  if (name.given) checkText(name)
  else name.text({ required: true })
  const describe = (text: Field) => text.text({ min: 1, max: 100, required: true })
  const description = isSlash ? describe(command.at('description')) : ''
  const draft: CommandDraft = {
    type,
    name: typeof name.value === 'string' ? name.value : '',
    name_localizations: checkLocalisations(command.at('name_localizations'), checkText),
    description: description ?? '',
    description_localizations: checkLocalisations(command.at('description_localizations'), describe),
    options: isSlash ? checkOptions(command.at('options')) : [],
    default_member_permissions: checkPermissions(command.at('default_member_permissions')),
    nsfw: command.at('nsfw').flag() ?? false,
    integration_types: command
      .at('integration_types')
      .items({ max: 2 })
      .flatMap((item) => item.choice(integrations, { required: true }) ?? []),
    contexts: command.at('contexts').given
      ? command
          .at('contexts')
          .items({ min: 1, max: 3 })
          .flatMap((item) => item.choice(contexts, { required: true }) ?? [])
      : null,
  }
  if (sizeOf(draft) > 8000) {
    command.fail('APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)')
  }
  const [firstIntegration] = draft.integration_types ?? []
  return firstIntegration === undefined ? { ...draft, integration_types: [integrations[0]] } : draft
}

/**
 * Checks the name of a slash command or option: 1–32 letters, digits, - _ ', Devanagari and Thai signs, lower case.
 *
 * @see https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
 */
export function checkCommandName(name: Field): void {
  const { value } = name
  const fits = typeof value === 'string' && /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(value)
  if (!fits || value !== value.toLowerCase()) {
    name.fail('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')
  }
}

function checkPermissions({ given, value, fail }: Field): string | null {
  if (!given) return null
  if (typeof value === 'string' && /^\d+$/.test(value)) return value
  fail('NUMBER_TYPE_COERCE', `Value "${JSON.stringify(value)}" is not int.`)
  return null
}

/** Names, descriptions and choice values, each by its longest localisation. */
function sizeOf(node: unknown): number {
  const parts: Record<string, unknown> = Object(node)
  const own =
    longest(parts.name, parts.name_localizations) +
    longest(parts.description, parts.description_localizations)
  const inner = [parts.options, parts.choices].flatMap((list) => (Array.isArray(list) ? list : []))
  const valueLength = typeof parts.value === 'string' ? parts.value.length : 0
  return inner.reduce((sum: number, child) => sum + sizeOf(child), own + valueLength)
}

function longest(text: unknown, localised: unknown): number {
  const texts = [text, ...Object.values(localised ?? {})].filter((item) => typeof item === 'string')
  return Math.max(0, ...texts.map((item) => item.length))
}
